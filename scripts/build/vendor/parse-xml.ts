export { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
