// How the columns of such tables are called, in the languages of telerr and two more. What holds values of telerr's own (category, retry,
// fix) is called as telerr calls it.
import { normalize } from "../../compile/search/normalize.ts";

/** The words of one language, each list from what says most to what says least. */
interface Headings {
  readonly code: string;
  /** A code where there is no other, and HTTP's status beside one. */
  readonly status: string;
  /** What may number rows: a code where nothing else is called one, however long its header. */
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly remedy: string;
  readonly http: string;
  readonly docs: string;
  readonly parameter: string;
}

export const headings: Readonly<Record<string, Headings>> = {
  en: {
    code: "code|codes|error code|errorcode|err code|response code|result code|return code|fault code|sqlstate|sql state|error number|error no|err no|errno",
    status: "status code|status",
    number: "number|no|nr",
    name: "name|symbol|constant|identifier|enum|member|symbolic name",
    title: "title|short text|short description|label",
    text: "message|error message|text|description|meaning|reason|detail|details|explanation|summary|error description|msg|desc|definition",
    remedy:
      "remedy|solution|solutions|possible solutions|resolution|action|what to do|how to fix|fix it|recommended action|suggestion",
    http: "http|http status|http code|http status code|statuscode|httpstatus|http statuscode",
    docs: "docs|url|link|documentation|more info|help|doc url|href",
    parameter: "parameter|param|field|argument",
  },
  fr: {
    code: "code d'erreur|code erreur|numéro d'erreur|code de retour|code retour|code de réponse|code réponse|code de résultat",
    status: "code de statut|code statut|code d'état",
    number: "numéro|n°",
    name: "nom|symbole|constante|identifiant|nom symbolique",
    title: "titre|intitulé|libellé court|description courte",
    text: "signification|libellé|message d'erreur|explication|motif|raison|détail|détails|texte|résumé",
    remedy: "solution possible|résolution|que faire|action à mener|action recommandée|mesure corrective|correction",
    http: "statut http|code http|code de statut http|code statut http|état http",
    docs: "lien|en savoir plus",
    parameter: "paramètre|champ",
  },
  es: {
    code: "código|código de error|código error|número de error|código de respuesta|código de retorno|código de resultado",
    status: "código de estado",
    number: "número|núm",
    name: "nombre|símbolo|constante|identificador|nombre simbólico",
    title: "título|texto corto|descripción corta|descripción breve",
    text: "mensaje|mensaje de error|descripción|significado|explicación|motivo|razón|detalle|detalles|texto|resumen",
    remedy: "solución|posible solución|resolución|qué hacer|acción|acción recomendada|recomendación",
    http: "estado http|código http|código de estado http",
    docs: "enlace|documentación|más información",
    parameter: "parámetro|campo|argumento",
  },
  de: {
    code: "fehlercode|fehlernummer|fehler nr|rückgabecode|antwortcode|ergebniscode",
    status: "statuscode",
    number: "nummer",
    name: "bezeichnung|bezeichner|konstante|symbolischer name",
    title: "titel|kurztext|kurzbeschreibung",
    text: "bedeutung|beschreibung|meldung|fehlermeldung|fehlertext|fehlerbeschreibung|erklärung|erläuterung|nachricht|grund",
    remedy: "lösung|abhilfe|maßnahme|maßnahmen|behebung|lösungsvorschlag|was tun|empfehlung",
    http: "http statuscode|http fehlercode",
    docs: "dokumentation|verweis|weitere informationen",
    parameter: "feld",
  },
  fa: {
    code: "کد|کد خطا|رمز|شماره خطا|کد پاسخ|کد نتیجه|کد بازگشتی",
    status: "کد وضعیت",
    number: "شماره|شناسه",
    name: "نام|نام خطا|نماد|ثابت",
    title: "عنوان|شرح کوتاه|توضیح کوتاه",
    text: "شرح|پیام|پیغام|متن|متن خطا|متن پیام|توضیح|توضیحات|معنی|معنا|مفهوم|علت|دلیل",
    remedy: "راه حل|راهکار|چاره|اقدام|اقدام لازم|چه باید کرد|روش رفع",
    http: "کد http|وضعیت http|کد وضعیت http",
    docs: "پیوند|لینک|مستندات|نشانی",
    parameter: "پارامتر|فیلد|آرگومان",
  },
  ar: {
    code: "رمز|الرمز|رمز الخطأ|كود|الكود|كود الخطأ|رقم الخطأ|رمز الاستجابة|رمز النتيجة",
    status: "رمز الحالة|كود الحالة",
    number: "رقم|الرقم",
    name: "اسم|الاسم|الثابت|المعرف",
    title: "عنوان|العنوان|وصف مختصر|الوصف المختصر",
    text: "وصف|الوصف|رسالة|الرسالة|معنى|المعنى|شرح|الشرح|توضيح|التوضيح|تفاصيل|التفاصيل|سبب|السبب|نص|النص",
    remedy: "الحل|حل|الحلول|الحل المقترح|الإجراء|الإجراء المطلوب|ما العمل|المعالجة|التوصية",
    http: "رمز http|كود http|حالة http|رمز حالة http",
    docs: "رابط|الرابط|التوثيق|المستندات",
    parameter: "معامل|المعامل|معلمة|المعلمة|وسيط|الوسيط|حقل|الحقل",
  },
  "pt-BR": {
    code: "código de erro|código do erro|código erro|número do erro|código de resposta|código de retorno",
    status: "código de status",
    number: "número",
    name: "nome|nome simbólico",
    title: "descrição curta|descrição breve",
    text: "mensagem|mensagem de erro|descrição|explicação|razão|detalhe|detalhes|resumo",
    remedy: "solução|possível solução|resolução|o que fazer|como resolver|ação|ação recomendada|recomendação",
    http: "status http|código de status http",
    docs: "documentação|saiba mais|mais informações",
    parameter: "parâmetro",
  },
  ru: {
    code: "код|код ошибки|номер ошибки|код ответа|код возврата|код результата",
    status: "код состояния|код статуса",
    number: "номер",
    name: "имя|символ|константа|идентификатор|символьное имя",
    title: "название|наименование|заголовок|краткое описание",
    text: "описание|сообщение|значение|расшифровка|пояснение|объяснение|причина|текст|подробности",
    remedy: "решение|способ устранения|устранение|что делать|как исправить|действие|действия|рекомендация|рекомендации",
    http: "код http|http код|статус http|http статус|код состояния http|код ответа http",
    docs: "ссылка|документация|подробнее",
    parameter: "параметр|поле|аргумент",
  },
  tr: {
    code: "kod|kodu|hata kodu|hata numarası|hata no|yanıt kodu|cevap kodu|dönüş kodu|sonuç kodu",
    status: "durum kodu",
    number: "numara|numarası",
    name: "ad|adı|isim|sembol|sabit|tanımlayıcı",
    title: "başlık|kısa açıklama|kısa metin",
    text: "açıklama|açıklaması|anlam|anlamı|mesaj|mesajı|ileti|iletisi|tanım|tanımı|neden|nedeni|sebep|sebebi|ayrıntı|detay|metin|metni",
    remedy: "çözüm|çözümü|çözüm önerisi|öneri|ne yapmalı|yapılması gereken|önerilen işlem",
    http: "http durumu|http durum kodu|http kodu",
    docs: "bağlantı|belge|belgeler|dokümantasyon",
    parameter: "parametre|alan",
  },
  "zh-Hans": {
    code: "错误码|错误代码|代码|编码|错误编号|错误号|返回码|响应码|结果码",
    status: "状态码|状态代码",
    number: "编号",
    name: "名称|符号|常量|常量名|标识|标识符|枚举|枚举值",
    title: "标题|简述|简要说明",
    text: "含义|说明|描述|错误信息|信息|消息|提示|原因|意义|详情|解释",
    remedy: "解决方案|解决办法|解决方法|处理方法|处理办法|处理方式|建议|措施|对策|如何处理",
    http: "http状态码|http 状态码|http状态|http 状态|http代码|http 代码",
    docs: "链接|文档|更多信息",
    parameter: "参数|参数名|字段|字段名",
  },
  it: {
    code: "codice|codice errore|codice di errore|numero errore|codice di risposta",
    status: "codice di stato|codice stato",
    number: "numero",
    name: "simbolo|costante|identificatore",
    title: "titolo|descrizione breve",
    text: "descrizione|messaggio|significato|spiegazione|dettaglio|dettagli|testo",
    remedy: "soluzione|rimedio|risoluzione|cosa fare|azione|azione consigliata",
    http: "stato http|codice http|codice di stato http",
    docs: "collegamento|documentazione",
    parameter: "parametro",
  },
  ja: {
    code: "コード|エラーコード|エラー番号|応答コード|結果コード",
    status: "ステータスコード",
    number: "番号",
    name: "名前|定数|識別子|シンボル",
    title: "タイトル|見出し|概要",
    text: "説明|意味|メッセージ|内容|理由|詳細",
    remedy: "対処|対処法|対処方法|対応|対応方法|対策|解決策|解決方法",
    http: "httpステータス|http ステータス|httpステータスコード|http ステータスコード",
    docs: "リンク|参照|ドキュメント",
    parameter: "パラメータ|パラメーター|項目|フィールド",
  },
};

/** The words of all languages for one thing, as `normalize` leaves them. */
export const called = (thing: keyof Headings): readonly string[] =>
  Object.values(headings).flatMap((words) => words[thing].split("|").map(normalize));
