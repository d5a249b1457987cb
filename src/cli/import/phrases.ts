// What is said of errors in other languages than English, by what it makes likely: whole words, or where a * ends one, what begins so.

/** What an error is likely to be; `propose.ts` has its category. */
export type PhraseKind =
  | ("rate" | "funds" | "limit" | "exists" | "unsupported" | "login" | "permission" | "deadline" | "unavailable")
  | ("not_found" | "range" | "invalid" | "cancelled" | "aborted" | "precondition" | "internal");

/** By kind, in German, French, Spanish, Persian and Arabic. */
export const phrases: Readonly<Record<PhraseKind, readonly string[]>> = {
  rate: [
    "zu viele anfragen|zu viele anforderungen|zu viele versuche|zu viele nachrichten|ratenbegrenzung|kontingent",
    "trop de requêtes|trop de demandes|trop de tentatives|trop de messages|limite de débit|limite de fréquence",
    "demasiadas solicitudes|demasiadas peticiones|demasiados intentos|demasiados mensajes|límite de solicitudes|límite de peticiones|cuota",
    "درخواست بیش از حد|درخواست های بیش از حد|تعداد درخواست*|تلاش بیش از حد|سهمیه",
    "عدد كبير من الطلبات|طلبات كثيرة|محاولات كثيرة|الكثير من الطلبات|الكثير من المحاولات",
  ],
  funds: [
    "guthaben|nicht genügend geld|deckung reicht nicht|keine deckung|zahlung erforderlich",
    "solde insuffisant|crédit insuffisant|fonds insuffisants|provision insuffisante|paiement requis",
    "saldo insuficiente|fondos insuficientes|crédito insuficiente|sin saldo|sin crédito|sin fondos|pago requerido",
    "اعتبار کافی|موجودی کافی|کمبود اعتبار|کمبود موجودی|عدم موجودی|اعتبار ناکافی|موجودی ناکافی|اعتبار شما کافی",
    "رصيد غير كاف*|رصيد لا يكفي|لا يوجد رصيد|رصيدك غير|أموال غير كافية",
  ],
  limit: [
    "überschritten|überschreitet|höchstzahl|limit erreicht|maximum erreicht|obergrenze",
    "limite dépassée|quota dépassé|dépasse la limite|dépasse le maximum|limite atteinte|maximum atteint|plafond",
    "límite excedido|excede el límite|excede el máximo|superado el límite|supera el límite|límite alcanzado",
    "بیش از حد مجاز|بیشتر از حد مجاز|سقف مجاز|سقف ارسال",
    "تجاوز الحد|تجاوزت الحد|تم تجاوز الحد|الحد الأقصى",
  ],
  exists: [
    "existiert bereits|bereits vorhanden|bereits registriert|bereits vergeben|bereits verwendet|doppelt*|duplikat",
    "existe déjà|déjà utilisé*|déjà enregistré*|déjà pris*|doublon|en double",
    "ya existe|ya está registrad*|ya registrad*|ya está en uso|ya utilizad*|duplicad*",
    "از قبل وجود|قبلا ثبت|قبلا استفاده|پیش از این ثبت|تکراری",
    "موجود بالفعل|موجود مسبقا|مسجل بالفعل|مسجل مسبقا|مستخدم بالفعل|مستخدم مسبقا|مكرر",
  ],
  unsupported: [
    "nicht unterstützt*|nicht implementiert",
    "pas pris en charge|non pris en charge|pas prise en charge|non prise en charge|non supporté*|non implémenté*",
    "no soportad*|no compatible|no implementad*|no se admite|no está soportad*",
    "پشتیبانی نمی*|پیاده سازی نشده",
    "غير مدعوم*|لا يدعم",
  ],
  login: [
    "authentifizier*|anmeldung fehlgeschlagen|falsches passwort|passwort falsch|ungültiges passwort|falsches kennwort|zugangsdaten|anmeldedaten|nicht angemeldet|api schlüssel",
    "authentifi*|mot de passe|identifiants|jeton invalide|jeton expiré|non connecté*|pas connecté*|clé api|clé d'api",
    "autentica*|contraseña|credenciales|token inválido|token caducado|clave api|clave de api|no ha iniciado sesión",
    "نام کاربری یا رمز|نام کاربری و رمز|رمز عبور|گذرواژه|احراز هویت|توکن|کلید api|وارد سامانه نشده",
    "مصادقة|كلمة المرور|كلمة السر|بيانات الاعتماد|بيانات الدخول|تسجيل الدخول|مفتاح api",
  ],
  permission: [
    "berechtigung*|nicht berechtigt|nicht erlaubt|zugriff verweigert|verweigert|verboten|gesperrt|unbefugt*",
    "autorisation|non autorisé*|pas autorisé*|accès refusé|refusé*|interdit*|bloqué*|suspendu*",
    "permiso*|no autorizad*|no está autorizad*|acceso denegado|denegad*|prohibid*|bloquead*|suspendid*",
    "مجاز نیست|مجاز نمی*|غیرمجاز|غیر مجاز|اجازه|دسترسی ندار*|عدم دسترسی|مسدود|ممنوع|معلق",
    "صلاحية للوصول|صلاحيات|ليس لديك إذن|غير مصرح|غير مسموح|محظور|مرفوض|موقوف|ممنوع",
  ],
  deadline: [
    "zeitüberschreitung|zeitlimit",
    "délai dépassé|délai d'attente|délai expiré|dépassement du délai|délai imparti",
    "tiempo de espera|tiempo agotado|se agotó el tiempo",
    "مهلت|زمان انتظار|وقفه زمانی|پایان زمان",
    "انتهت المهلة|مهلة|انتهاء الوقت|انتهى الوقت|انتهاء المهلة",
  ],
  unavailable: [
    "vorübergehend*|nicht verfügbar|nicht erreichbar|überlastet|wartung*|besetzt|später erneut|später noch einmal|verbindung fehlgeschlagen|verbindung verloren",
    "temporairement|indisponible*|pas disponible|injoignable|surchargé*|maintenance|occupé*|réessaye*|connexion perdue|connexion refusée",
    "temporalmente|no disponible|no está disponible|inaccesible|sobrecargad*|mantenimiento|ocupad*|inténtelo más tarde|intente más tarde|intente de nuevo|vuelva a intentar*",
    "موقتا|در دسترس نیست|در دسترس نمی*|مشغول|اشغال|در حال تعمیر|به روزرسانی|بعدا|دوباره تلاش|قطع ارتباط|برقراری ارتباط",
    "مؤقتا|غير متاح*|غير متوفر*|مشغول|صيانة|لاحقا|أعد المحاولة|حاول مرة أخرى|تعذر الاتصال",
  ],
  not_found: [
    "nicht gefunden|existiert nicht|nicht vorhanden|gibt es nicht|unbekannte nummer|unbekannter benutzer|unbekanntes konto|unbekannter kunde",
    "introuvable*|pas trouvé*|non trouvé*|n'existe pas|inexistant*|pas été trouvé*",
    "no encontrad*|no se encontró|no se ha encontrado|no se encuentra|no existe|inexistente",
    "یافت نشد|پیدا نشد|وجود ندارد|موجود نیست|موجود نمی*",
    "غير موجود*|لم يتم العثور|لا يوجد|لا توجد|تعذر العثور",
  ],
  range: [
    "zu groß|zu klein|zu hoch|zu niedrig|außerhalb des bereichs|außerhalb des zulässigen bereichs",
    "trop grand*|trop petit*|trop élevé*|trop bas|hors limites|hors de la plage",
    "demasiado grande|demasiado pequeñ*|demasiado alt*|demasiado baj*|fuera de rango|fuera del rango",
    "خارج از محدوده|خارج از بازه|بیشتر از حد|کمتر از حد|خیلی بزرگ|خیلی کوچک",
    "خارج النطاق|خارج نطاق|كبير جدا|صغير جدا",
  ],
  invalid: [
    "ungültig*|fehlende*|fehlt|erforderlich|pflichtfeld|fehlerhaft*|falsche*|falsch|nicht gültig|zu lang|zu kurz|darf nicht leer|ist leer",
    "invalide*|non valide*|pas valide*|manquant*|obligatoire*|requis*|incorrect*|erroné*|trop long*|trop court*|est vide|mal formé*|mauvais format",
    "inválid*|no es válid*|no válid*|falta|faltan|obligatori*|requerid*|incorrect*|erróne*|demasiado larg*|demasiado cort*|está vací*|mal formad*",
    "نامعتبر|معتبر نیست|معتبر نمی*|نادرست|اشتباه|صحیح نیست|صحیح نمی*|الزامی|اجباری|وارد نشده|ارسال نشده|خالی|نباید|ناقص|طولانی|خیلی کوتاه",
    "غير صالح*|غير صحيح*|خاطئ*|مطلوب|مطلوبة|إلزامي*|مفقود*|فارغ*|طويل جدا|قصير جدا|ناقص*",
  ],
  cancelled: [
    "storniert|abgebrochen durch den benutzer|vom benutzer abgebrochen",
    "annulé*",
    "cancelad*|anulad*",
    "لغو شد|لغو شده",
    "ملغى|ملغاة|تم الإلغاء|تم إلغاء",
  ],
  aborted: [
    "abgebrochen|zurückgerollt",
    "interrompu*|abandonné*",
    "abortad*|interrumpid*",
    "قطع شد|متوقف شد",
    "تم قطع",
  ],
  precondition: [
    "abgelaufen*|nicht aktiviert|nicht aktiv|deaktiviert|inaktiv|nicht konfiguriert|nicht eingerichtet",
    "expiré*|désactivé*|inactif|inactive|pas activé*|non activé*|non configuré*|pas configuré*",
    "caducad*|expirad*|vencid*|desactivad*|inactiv*|no activad*|no está activ*|no configurad*",
    "منقضی|غیرفعال|غیر فعال|فعال نیست|فعال نشده|فعال نمی*",
    "منتهية الصلاحية|منتهي الصلاحية|انتهت صلاحية|غير مفعل*|معطل*|غير نشط*",
  ],
  internal: [
    "interner fehler|unerwartet*|serverfehler|unbekannter fehler|systemfehler|datenbankfehler",
    "erreur interne|inattendu*|erreur serveur|erreur du serveur|erreur inconnue|erreur système|erreur de base",
    "error interno|inesperad*|error del servidor|error de servidor|error desconocido|error del sistema|error de sistema",
    "خطای داخلی|خطای سیستم*|خطای سرور|خطای ناشناخته|خطای نامشخص|خطای غیرمنتظره|خطای پایگاه",
    "خطأ داخلي|خطأ في الخادم|خطأ غير متوقع|خطأ غير معروف|خطأ في النظام",
  ],
};
