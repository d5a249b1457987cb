// How columns are known by their names, in every language.
import { describe, expect, it } from "vitest";
import { called, headings } from "../../../src/cli/import/headings.ts";
import { columnsIn } from "../../../src/cli/import/source.ts";
import { loaders } from "../../../src/generated/cli/loaders.ts";

const fields = ["code", "name", "title", "text", "remedy", "http", "docs", "parameter"];

/** The headers of a table in each language, in the order of the fields. */
const tables: Readonly<Record<string, string>> = {
  en: "Error code|Name|Title|Description|What to do|HTTP status|Link|Parameter",
  fr: "Code d’erreur|Nom|Titre|Signification|Que faire|Statut HTTP|Lien|Paramètre",
  es: "Código de error|Nombre|Título|Descripción|Qué hacer|Estado HTTP|Enlace|Parámetro",
  de: "Fehlercode|Bezeichnung|Titel|Bedeutung|Abhilfe|HTTP-Statuscode|Dokumentation|Parameter",
  fa: "کد خطا|نام|عنوان|شرح|راه‌حل|کد HTTP|پیوند|پارامتر",
  ar: "رمز الخطأ|الاسم|العنوان|الوصف|الإجراء|حالة HTTP|الرابط|المعامل",
  "pt-BR": "Código do erro|Nome|Título|Descrição|O que fazer|Status HTTP|Documentação|Parâmetro",
  ru: "Код ошибки|Имя|Название|Описание|Что делать|Статус HTTP|Ссылка|Параметр",
  tr: "HATA KODU|Ad|BAŞLIK|AÇIKLAMA|ÇÖZÜM|HTTP durumu|Bağlantı|Parametre",
  "zh-Hans": "错误码|名称|标题|含义|处理办法|HTTP状态码|链接|参数",
  it: "Codice errore|Nome|Titolo|Descrizione|Soluzione|Stato HTTP|Documentazione|Parametro",
  ja: "エラーコード|名前|タイトル|意味|対処方法|HTTPステータス|リンク|パラメータ",
};

describe("the columns of a table", () => {
  it.each(Object.entries(tables))("are known by their names in %s, in any order", (_, row) => {
    const headers = row.split("|");
    const columns = Object.fromEntries(fields.map((field, index) => [field, headers[index]]));
    expect(columnsIn(headers)).toEqual(columns);
    expect(columnsIn(headers.toReversed())).toEqual(columns);
  });

  it.each<[headers: string, columns: Readonly<Record<string, string>>]>([
    ["Kod|Açıklama", { code: "Kod", text: "Açıklama" }],
    ["KOD|AÇIKLAMA|İLETİ", { code: "KOD", text: "AÇIKLAMA" }],
    ["错误码|含义", { code: "错误码", text: "含义" }],
    ["错误码说明|接口错误码（十进制）", { code: "接口错误码（十进制）", text: "错误码说明" }],
    ["状态码|错误码|错误原因", { code: "错误码", text: "错误原因", http: "状态码" }],
    ["ID|Fehlercode|Fehlerbeschreibung", { code: "Fehlercode", text: "Fehlerbeschreibung" }],
    ["№|Код ошибки (число)|Описание ошибки", { code: "Код ошибки (число)", text: "Описание ошибки" }],
    ["status|code|message", { code: "code", text: "message", http: "status" }],
    ["No.|Message", { code: "No.", text: "Message" }],
    ["key|message|grpcCode", { code: "key", text: "message" }],
    ["Status code|Message", { code: "Status code", text: "Message" }],
    ["SQLState|conditionName|Team", { code: "SQLState" }],
    ["Kategorie|Wiederholung", {}],
  ])("are told apart: %s", (headers, columns) => expect(columnsIn(headers.split("|"))).toEqual(columns));

  it("have words in every language that telerr speaks, and in each of these", () => {
    expect(Object.keys(headings)).toEqual(expect.arrayContaining(["en", ...Object.keys(loaders)]));
    expect(Object.keys(tables).toSorted()).toEqual(Object.keys(headings).toSorted());
    for (const thing of Object.keys(headings.en ?? {}) as Parameters<typeof called>[0][])
      expect(called(thing)).not.toContain("");
  });
});
