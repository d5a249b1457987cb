export { type ReadXml, readXml as xml, type XmlValue } from "./reply/xml.ts";
