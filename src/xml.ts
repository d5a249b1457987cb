export { type ReadXml, readXml as xml, type XmlValue } from "./decode/xml.ts";
