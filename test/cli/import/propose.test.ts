import { describe, expect, it } from "vitest";
import { proposalsFor } from "../../../src/cli/import/propose.ts";
import { decided } from "../../../src/schema/vocabulary.ts";

const proposed = (text: string) => proposalsFor({ name: "E7", text }, decided);

describe("what words make likely", () => {
  it.each([
    ["Rate limit exceeded", "resource_exhausted", "backoff"],
    ["Zu viele Anfragen in kurzer Zeit.", "resource_exhausted", "backoff"],
    ["Trop de requêtes.", "resource_exhausted", "backoff"],
    ["Demasiadas solicitudes.", "resource_exhausted", "backoff"],
    ["درخواست‌های بیش از حد", "resource_exhausted", "backoff"],
    ["الكثير من الطلبات.", "resource_exhausted", "backoff"],
    ["Ihr Guthaben reicht nicht aus.", "resource_exhausted", "after_fix"],
    ["Solde insuffisant.", "resource_exhausted", "after_fix"],
    ["اعتبار کافی نیست.", "resource_exhausted", "after_fix"],
    ["الرصيد غير كافٍ.", "resource_exhausted", "after_fix"],
    ["Dieser Name ist bereits vergeben.", "already_exists", "after_fix"],
    ["El usuario ya existe.", "already_exists", "after_fix"],
    ["شماره تکراری است.", "already_exists", "after_fix"],
    ["Cette méthode n'est pas prise en charge.", "unimplemented", "after_fix"],
    ["الطريقة غير مدعومة", "unimplemented", "after_fix"],
    ["Anmeldung fehlgeschlagen.", "unauthenticated", "after_fix"],
    ["Mot de passe incorrect.", "unauthenticated", "after_fix"],
    ["نام کاربری یا رمز عبور صحیح نمی‌باشد.", "unauthenticated", "after_fix"],
    ["كلمة المرور غير صحيحة.", "unauthenticated", "after_fix"],
    ["Acceso denegado.", "permission_denied", "after_fix"],
    ["دسترسی غیرمجاز", "permission_denied", "after_fix"],
    ["غير مصرح لك بذلك.", "permission_denied", "after_fix"],
    ["Délai d’attente dépassé.", "deadline_exceeded", "backoff"],
    ["Der Dienst ist vorübergehend nicht verfügbar.", "unavailable", "backoff"],
    ["سرویس در دسترس نمی‌باشد.", "unavailable", "backoff"],
    ["الخدمة غير متاحة حاليًا.", "unavailable", "backoff"],
    ["Kunde nicht gefunden.", "not_found", "after_fix"],
    ["Client introuvable.", "not_found", "after_fix"],
    ["No se encontró el cliente.", "not_found", "after_fix"],
    ["کاربر یافت نشد.", "not_found", "after_fix"],
    ["لم يتم العثور على العميل.", "not_found", "after_fix"],
    ["El valor está fuera de rango.", "out_of_range", "after_fix"],
    ["Die Telefonnummer ist ungültig.", "invalid_argument", "after_fix"],
    ["Le champ « nom » est obligatoire.", "invalid_argument", "after_fix"],
    ["Faltan datos.", "invalid_argument", "after_fix"],
    ["شماره گیرنده نامعتبر است.", "invalid_argument", "after_fix"],
    ["رقم الهاتف غير صالح.", "invalid_argument", "after_fix"],
    ["La carte a expiré.", "failed_precondition", "after_fix"],
    ["حساب شما غیر فعال است.", "failed_precondition", "after_fix"],
    ["Unbekannter Fehler.", "internal", "backoff"],
    ["Error interno del servidor.", "internal", "backoff"],
    ["خطای داخلی سامانه", "internal", "backoff"],
    ["خطأ غير متوقع", "internal", "backoff"],
  ])("%s", (text, category, retry) => {
    expect(proposed(text)).toMatchObject({ category, retry, fix: expect.any(String) });
  });

  it.each([
    "Lorem ipsum dolor",
    "Video conference ended",
    "Faltering carrier",
    "کارت",
    "Die Sendung ist unterwegs.",
    "",
  ])("says nothing of %j", (text) => expect(proposed(text)).toEqual({}));
});
