// Every view at the three widths, as a person sees it.
import { describe, expect, it } from "vitest";
import type { System } from "../../src/cli/io.ts";
import { telerr } from "./world.ts";

const system = (): System => ({
  node: "20.0.0",
  platform: "linux x64",
  path: "/home/ada/bin/telerr",
  terminals: { input: true, output: true, errors: true },
  rows: 24,
  colorDepth: 8,
});

describe("a fax code", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["402"], { columns: 40, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax 402
        The destination was busy. The call was
        in a voice channel.
        category
          unavailable · Temporarily
          unavailable
        retry  backoff · Try again later
        who can fix it
          recipient · The recipient
        Q.850 cause  17
        SIP status  486
        reason  x02 DestinationBusy
        state  4xx VoiceChannel
        what to do
          Send the fax again in a few minutes.
        documented in
          TraiTel Account Management API:
          Faxing Error Codes, 1.0
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["402"], { columns: 80, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax 402
        The destination was busy. The call was in a voice channel.
        category        unavailable · Temporarily unavailable
        retry           backoff · Try again later
        who can fix it  recipient · The recipient
        Q.850 cause     17
        SIP status      486
        reason          x02 DestinationBusy
        state           4xx VoiceChannel
        what to do      Send the fax again in a few minutes.
        documented in   TraiTel Account Management API: Faxing Error Codes, 1.0
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["402"], { columns: 120, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax 402
        The destination was busy. The call was in a voice channel.
        category        unavailable · Temporarily unavailable
        retry           backoff · Try again later
        who can fix it  recipient · The recipient
        Q.850 cause     17
        SIP status      486
        reason          x02 DestinationBusy
        state           4xx VoiceChannel
        what to do      Send the fax again in a few minutes.
        documented in   TraiTel Account Management API: Faxing Error Codes, 1.0
      "
    `);
  });
});

describe("an error line with its operation", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(
      ["Error 105: Invalid sub-account ID.", "--api", "traitel", "--operation", "assignnumber"],
      { columns: 40, env: { HOME: "/home/ada", LANG: "C.UTF-8" } },
    );
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel 105
        There is no sub-account with this ID.
        category  not_found · Not found
        retry
          after_fix · Try again after the fix
        who can fix it
          caller · The developer of the
          calling program
        parameter  subid, serviceid
        the reply says
          “Invalid sub-account ID.”
        this operation
          Occurs when SIP is selected but an
          invalid Sub-Account ID was provided
          as *serviceid*.
        what to do
          Set “subid” (“serviceid” in
          “assignnumber”) to a value from
          “querysubaccounts”.
        documented in
          TraiTel Account Management API: API
          Error Codes, 1.0
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(
      ["Error 105: Invalid sub-account ID.", "--api", "traitel", "--operation", "assignnumber"],
      { columns: 80, env: { HOME: "/home/ada", LANG: "C.UTF-8" } },
    );
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel 105
        There is no sub-account with this ID.
        category        not_found · Not found
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        parameter       subid, serviceid
        the reply says  “Invalid sub-account ID.”
        this operation  Occurs when SIP is selected but an invalid Sub-Account ID was
                        provided as *serviceid*.
        what to do      Set “subid” (“serviceid” in “assignnumber”) to a value from
                        “querysubaccounts”.
        documented in   TraiTel Account Management API: API Error Codes, 1.0
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(
      ["Error 105: Invalid sub-account ID.", "--api", "traitel", "--operation", "assignnumber"],
      { columns: 120, env: { HOME: "/home/ada", LANG: "C.UTF-8" } },
    );
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel 105
        There is no sub-account with this ID.
        category        not_found · Not found
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        parameter       subid, serviceid
        the reply says  “Invalid sub-account ID.”
        this operation  Occurs when SIP is selected but an invalid Sub-Account ID was provided as
                        *serviceid*.
        what to do      Set “subid” (“serviceid” in “assignnumber”) to a value from “querysubaccounts”.
        documented in   TraiTel Account Management API: API Error Codes, 1.0
      "
    `);
  });
});

describe("an unknown status", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["420", "--api", "traitel-fax"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax unknown
        The reply has a status that is not
        documented.
        why
          undocumented · no catalogue has it
        received
          value · a single word or number
        status read  “420”
        state
          4xx The call was in a voice channel.
        category  unknown · Unknown error
        retry
          after_fix · Try again after the fix
        who can fix it
          caller · The developer of the
          calling program
        what to do
          Do not count it as a success: keep
          the status exactly as it came and
          look it up in the provider's current
          documentation. Check whether the
          request took effect before you send
          it again.

      Near it are:
      4xx  The call was in a voice channel.
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["420", "--api", "traitel-fax"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax unknown
        The reply has a status that is not documented.
        why             undocumented · no catalogue has it
        received        value · a single word or number
        status read     “420”
        state           4xx The call was in a voice channel.
        category        unknown · Unknown error
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        what to do      Do not count it as a success: keep the status exactly as it
                        came and look it up in the provider's current documentation.
                        Check whether the request took effect before you send it
                        again.

      Near it are:
      4xx  The call was in a voice channel.
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["420", "--api", "traitel-fax"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax unknown
        The reply has a status that is not documented.
        why             undocumented · no catalogue has it
        received        value · a single word or number
        status read     “420”
        state           4xx The call was in a voice channel.
        category        unknown · Unknown error
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        what to do      Do not count it as a success: keep the status exactly as it came and look it up in
                        the provider's current documentation. Check whether the request took effect before
                        you send it again.

      Near it are:
      4xx  The call was in a voice channel.
      "
    `);
  });
});

describe("an unknown status with what is near", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["invalid_dtmf_mode", "--api", "voipms"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms unknown
        The reply has a status that is not
        documented.
        why
          undocumented · no catalogue has it
        received
          value · a single word or number
        status read  “invalid_dtmf_mode”
        category  unknown · Unknown error
        retry
          after_fix · Try again after the fix
        who can fix it
          caller · The developer of the
          calling program
        what to do
          Do not count it as a success: keep
          the status exactly as it came and
          look it up in the provider's current
          documentation. Check whether the
          request took effect before you send
          it again.

      Near it are:
      invalid_dtmfmode     This DTMF mode is
                           not valid.
      invalid_dtmf_digits  These DTMF digits
                           are not valid.
      invalid_codec        This codec is not
                           valid.
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["invalid_dtmf_mode", "--api", "voipms"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms unknown
        The reply has a status that is not documented.
        why             undocumented · no catalogue has it
        received        value · a single word or number
        status read     “invalid_dtmf_mode”
        category        unknown · Unknown error
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        what to do      Do not count it as a success: keep the status exactly as it
                        came and look it up in the provider's current documentation.
                        Check whether the request took effect before you send it
                        again.

      Near it are:
      invalid_dtmfmode     This DTMF mode is not valid.
      invalid_dtmf_digits  These DTMF digits are not valid.
      invalid_codec        This codec is not valid.
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["invalid_dtmf_mode", "--api", "voipms"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms unknown
        The reply has a status that is not documented.
        why             undocumented · no catalogue has it
        received        value · a single word or number
        status read     “invalid_dtmf_mode”
        category        unknown · Unknown error
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        what to do      Do not count it as a success: keep the status exactly as it came and look it up in
                        the provider's current documentation. Check whether the request took effect before
                        you send it again.

      Near it are:
      invalid_dtmfmode     This DTMF mode is not valid.
      invalid_dtmf_digits  These DTMF digits are not valid.
      invalid_codec        This codec is not valid.
      "
    `);
  });
});

describe("a page that is no reply", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["<html>Bad gateway</html>", "--api", "voipms"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms unknown
        No status was found in the data
        received.
        why  not_a_reply · no status in it
        received  html · a web page
        category
          unavailable · Temporarily
          unavailable
        retry  backoff · Try again later
        who can fix it
          provider · The provider
        what to do
          Look at the raw response: it may be
          an error page, a SOAP fault, cut-off
          data, or an empty body. Check the
          request's address, and whether the
          request took effect before you send
          it again.
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["<html>Bad gateway</html>", "--api", "voipms"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms unknown
        No status was found in the data received.
        why             not_a_reply · no status in it
        received        html · a web page
        category        unavailable · Temporarily unavailable
        retry           backoff · Try again later
        who can fix it  provider · The provider
        what to do      Look at the raw response: it may be an error page, a SOAP
                        fault, cut-off data, or an empty body. Check the request's
                        address, and whether the request took effect before you send
                        it again.
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["<html>Bad gateway</html>", "--api", "voipms"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms unknown
        No status was found in the data received.
        why             not_a_reply · no status in it
        received        html · a web page
        category        unavailable · Temporarily unavailable
        retry           backoff · Try again later
        who can fix it  provider · The provider
        what to do      Look at the raw response: it may be an error page, a SOAP fault, cut-off data, or
                        an empty body. Check the request's address, and whether the request took effect
                        before you send it again.
      "
    `);
  });
});

describe("an entry", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["show", "voipms", "invalid_internaldialtime"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms invalid_internaldialtime
        The internal ring time must be between
        1 and 60 seconds.
        category
          invalid_argument · Invalid value
        retry
          after_fix · Try again after the fix
        who can fix it
          caller · The developer of the
          calling program
        parameter  internal_dialtime
        allowed values  1 to 60
        what to do
          Set “internal_dialtime” to a whole
          number of seconds, for example 60.
        related  invalid_dialtime
        enum member  InvalidInternalDialTime
        documented in
          VoIP.ms, Function status and error
          code
        vendor's text
          This is not a valid Internal
          Dialtime Should be: 1 to 60
        erratum
          This is not a valid Internal
          Dialtime Should be: 1 to 60 → This
          is not a valid Internal Dialtime.
          Should be: 1 to 60
          · evident from the document
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["show", "voipms", "invalid_internaldialtime"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms invalid_internaldialtime
        The internal ring time must be between 1 and 60 seconds.
        category        invalid_argument · Invalid value
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        parameter       internal_dialtime
        allowed values  1 to 60
        what to do      Set “internal_dialtime” to a whole number of seconds, for
                        example 60.
        related         invalid_dialtime
        enum member     InvalidInternalDialTime
        documented in   VoIP.ms, Function status and error code
        vendor's text   This is not a valid Internal Dialtime Should be: 1 to 60
        erratum         This is not a valid Internal Dialtime Should be: 1 to 60 →
                        This is not a valid Internal Dialtime. Should be: 1 to 60
                        · evident from the document
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["show", "voipms", "invalid_internaldialtime"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "voipms invalid_internaldialtime
        The internal ring time must be between 1 and 60 seconds.
        category        invalid_argument · Invalid value
        retry           after_fix · Try again after the fix
        who can fix it  caller · The developer of the calling program
        parameter       internal_dialtime
        allowed values  1 to 60
        what to do      Set “internal_dialtime” to a whole number of seconds, for example 60.
        related         invalid_dialtime
        enum member     InvalidInternalDialTime
        documented in   VoIP.ms, Function status and error code
        vendor's text   This is not a valid Internal Dialtime Should be: 1 to 60
        erratum         This is not a valid Internal Dialtime Should be: 1 to 60 → This is not a valid
                        Internal Dialtime. Should be: 1 to 60 · evident from the document
      "
    `);
  });
});

describe("an entry in Persian", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["show", "persian-sms", "962", "--lang", "fa"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 962
        ⁧نام کاربری یا رمز عبور نادرست است.⁩
        ⁧دسته⁩  ⁦unauthenticated · ⁧ورود ناموفق⁩⁩
        ⁧تلاش دوباره⁩
          ⁦after_fix · ⁧پس از رفع مشکل دوباره⁩⁩
          ⁦⁧تلاش کنید⁩⁩
        ⁧مسئول رفع مشکل⁩  ⁦account · ⁧صاحب حساب⁩⁩
        ⁧چه باید کرد⁩
          ⁧نام کاربری و رمز عبور را دوباره وارد⁩
          ⁧کنید و مطمئن شوید که برنامه به⁩
          ⁧سامانه‌ای وصل می‌شود که حساب در آن⁩
          ⁧ساخته شده است.⁩
        ⁧کدهای مرتبط⁩  1401
        ⁧معادل‌ها⁩
          nssoap UserNotFound, nssoap
          InvalidPassword, voipms
          invalid_credentials, traitel 002,
          smpp 0x0000000E, smpp 0x0000000F
        ⁧مشابه⁩
          sip 401, sip 407, q850 803, smpp
          0x0000000D
        ⁧نام در enum⁩  InvalidCredentials
        ⁧سند⁩  ⁦IPPanel, خطاهای وب سرویس⁩
        ⁧متن سند⁩
          ⁧نام کاربری یا کلمه عبور نادرست می⁩
          ⁧باشد.⁩
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["show", "persian-sms", "962", "--lang", "fa"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 962
        ⁧نام کاربری یا رمز عبور نادرست است.⁩
        ⁧دسته⁩            ⁦unauthenticated · ⁧ورود ناموفق⁩⁩
        ⁧تلاش دوباره⁩     ⁦after_fix · ⁧پس از رفع مشکل دوباره تلاش کنید⁩⁩
        ⁧مسئول رفع مشکل⁩  ⁦account · ⁧صاحب حساب⁩⁩
        ⁧چه باید کرد⁩     ⁧نام کاربری و رمز عبور را دوباره وارد کنید و مطمئن شوید که⁩
                        ⁧برنامه به سامانه‌ای وصل می‌شود که حساب در آن ساخته شده است.⁩
        ⁧کدهای مرتبط⁩     1401
        ⁧معادل‌ها⁩         nssoap UserNotFound, nssoap InvalidPassword, voipms
                        invalid_credentials, traitel 002, smpp 0x0000000E, smpp
                        0x0000000F
        ⁧مشابه⁩           sip 401, sip 407, q850 803, smpp 0x0000000D
        ⁧نام در enum⁩     InvalidCredentials
        ⁧سند⁩             ⁦IPPanel, خطاهای وب سرویس⁩
        ⁧متن سند⁩         ⁧نام کاربری یا کلمه عبور نادرست می باشد.⁩
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["show", "persian-sms", "962", "--lang", "fa"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 962
        ⁧نام کاربری یا رمز عبور نادرست است.⁩
        ⁧دسته⁩            ⁦unauthenticated · ⁧ورود ناموفق⁩⁩
        ⁧تلاش دوباره⁩     ⁦after_fix · ⁧پس از رفع مشکل دوباره تلاش کنید⁩⁩
        ⁧مسئول رفع مشکل⁩  ⁦account · ⁧صاحب حساب⁩⁩
        ⁧چه باید کرد⁩     ⁧نام کاربری و رمز عبور را دوباره وارد کنید و مطمئن شوید که برنامه به سامانه‌ای وصل⁩
                        ⁧می‌شود که حساب در آن ساخته شده است.⁩
        ⁧کدهای مرتبط⁩     1401
        ⁧معادل‌ها⁩         nssoap UserNotFound, nssoap InvalidPassword, voipms invalid_credentials, traitel
                        002, smpp 0x0000000E, smpp 0x0000000F
        ⁧مشابه⁩           sip 401, sip 407, q850 803, smpp 0x0000000D
        ⁧نام در enum⁩     InvalidCredentials
        ⁧سند⁩             ⁦IPPanel, خطاهای وب سرویس⁩
        ⁧متن سند⁩         ⁧نام کاربری یا کلمه عبور نادرست می باشد.⁩
      "
    `);
  });
});

describe("an entry in ASCII", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["show", "persian-sms", "962"], {
      columns: 40,
      ascii: true,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 962
        The user name or password is wrong.
        category
          unauthenticated - Sign-in failed
        retry
          after_fix - Try again after the fix
        who can fix it
          account - The account's owner
        what to do
          Enter the user name and password
          again, and check that the program
          calls the provider where the account
          was opened.
        related  1401
        in other APIs
          nssoap UserNotFound, nssoap
          InvalidPassword, voipms
          invalid_credentials, traitel 002,
          smpp 0x0000000E, smpp 0x0000000F
        similar
          sip 401, sip 407, q850 803, smpp
          0x0000000D
        enum member  InvalidCredentials
        documented in
          (its letters need a UTF-8 locale)
        vendor's text
          (its letters need a UTF-8 locale)
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["show", "persian-sms", "962"], {
      columns: 80,
      ascii: true,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 962
        The user name or password is wrong.
        category        unauthenticated - Sign-in failed
        retry           after_fix - Try again after the fix
        who can fix it  account - The account's owner
        what to do      Enter the user name and password again, and check that the
                        program calls the provider where the account was opened.
        related         1401
        in other APIs   nssoap UserNotFound, nssoap InvalidPassword, voipms
                        invalid_credentials, traitel 002, smpp 0x0000000E, smpp
                        0x0000000F
        similar         sip 401, sip 407, q850 803, smpp 0x0000000D
        enum member     InvalidCredentials
        documented in   (its letters need a UTF-8 locale)
        vendor's text   (its letters need a UTF-8 locale)
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["show", "persian-sms", "962"], {
      columns: 120,
      ascii: true,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 962
        The user name or password is wrong.
        category        unauthenticated - Sign-in failed
        retry           after_fix - Try again after the fix
        who can fix it  account - The account's owner
        what to do      Enter the user name and password again, and check that the program calls the
                        provider where the account was opened.
        related         1401
        in other APIs   nssoap UserNotFound, nssoap InvalidPassword, voipms invalid_credentials, traitel
                        002, smpp 0x0000000E, smpp 0x0000000F
        similar         sip 401, sip 407, q850 803, smpp 0x0000000D
        enum member     InvalidCredentials
        documented in   (its letters need a UTF-8 locale)
        vendor's text   (its letters need a UTF-8 locale)
      "
    `);
  });
});

describe("a search", () => {
  it("says how many more there are than it prints, unless somebody has said how many", async () => {
    const { out, err } = await telerr(["search", "timezone", "--format", "{code}"]);
    const [, all = ""] = /-n (\d+)/.exec(err) ?? [];
    expect(out.trim().split("\n")).toHaveLength(5);
    expect(err).toBe(`telerr: ${Number(all) - 5} more: -n ${all} prints them all\n`);
    const rest = await telerr(["search", "timezone", "--format", "{code}", "-n", all]);
    expect([rest.out.trim().split("\n").length, rest.err]).toEqual([Number(all), ""]);
  });
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["search", "line", "was", "engaged", "--limit", "3"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax x02
        The destination was busy.
        found by line (en), engaged (en)
      voipms missing_failover_busy
        No failover destination for a busy
        line was given.
        found by line (en), engaged (en)
      q850 17
        The called party is busy.
        found by line (en), engaged (en)
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["search", "line", "was", "engaged", "--limit", "3"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax x02               The destination was busy.
                                    found by line (en), engaged (en)
      voipms missing_failover_busy  No failover destination for a busy line was given.
                                    found by line (en), engaged (en)
      q850 17                       The called party is busy.
                                    found by line (en), engaged (en)
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["search", "line", "was", "engaged", "--limit", "3"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax x02               The destination was busy.
                                    found by line (en), engaged (en)
      voipms missing_failover_busy  No failover destination for a busy line was given.
                                    found by line (en), engaged (en)
      q850 17                       The called party is busy.
                                    found by line (en), engaged (en)
      "
    `);
  });
});

describe("a search in Persian", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["search", "اعتبار", "--limit", "3", "--lang", "fa"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 5      ⁧اعتبار حساب کافی⁩
                         ⁧نیست.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      persian-sms 10006  ⁧اعتبار حساب کافی⁩
                         ⁧نیست.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      persian-sms 10001  ⁧درخواست رد شد؛ اعتبار⁩
                         ⁧حساب کافی نیست یا⁩
                         ⁧اطلاعات ورود نادرست⁩
                         ⁧است.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["search", "اعتبار", "--limit", "3", "--lang", "fa"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 5      ⁧اعتبار حساب کافی نیست.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      persian-sms 10006  ⁧اعتبار حساب کافی نیست.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      persian-sms 10001  ⁧درخواست رد شد؛ اعتبار حساب کافی نیست یا اطلاعات ورود نادرست⁩
                         ⁧است.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["search", "اعتبار", "--limit", "3", "--lang", "fa"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "persian-sms 5      ⁧اعتبار حساب کافی نیست.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      persian-sms 10006  ⁧اعتبار حساب کافی نیست.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      persian-sms 10001  ⁧درخواست رد شد؛ اعتبار حساب کافی نیست یا اطلاعات ورود نادرست است.⁩
                         ⁧یافته با ⁧اعتبار (fa)⁩⁩
      "
    `);
  });
});

describe("the codes of an API", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["list", "traitel", "--limit", "4"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "Ok   The request succeeded.
      001  The TraiTel API gateway cannot
           process the request at the moment.
      002  The user name or password is wrong,
           or the account is locked or
           disabled.
      101  This email address is already
           registered to another account or
           sub-account.
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["list", "traitel", "--limit", "4"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "Ok   The request succeeded.
      001  The TraiTel API gateway cannot process the request at the moment.
      002  The user name or password is wrong, or the account is locked or disabled.
      101  This email address is already registered to another account or sub-account.
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["list", "traitel", "--limit", "4"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "Ok   The request succeeded.
      001  The TraiTel API gateway cannot process the request at the moment.
      002  The user name or password is wrong, or the account is locked or disabled.
      101  This email address is already registered to another account or sub-account.
      "
    `);
  });
});

describe("the APIs", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["list"], { columns: 40, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "nssoap         14  NSSOAP API of the NET
                         SatisFAXtion fax
                         server
      voipms        483  VoIP.ms API
      traitel        22  TraiTel Account
                         Management API
      traitel-fax    31  TraiTel fax log
      persian-sms   101  Persian SMS web
                         service (IPPanel)
      sip            75  SIP response codes
      q850          106  Q.850 release causes
      smpp           77  SMPP command status
                         and delivery states
      t30            74  T.30 fax results
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["list"], { columns: 80, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "nssoap         14  NSSOAP API of the NET SatisFAXtion fax server
      voipms        483  VoIP.ms API
      traitel        22  TraiTel Account Management API
      traitel-fax    31  TraiTel fax log
      persian-sms   101  Persian SMS web service (IPPanel)
      sip            75  SIP response codes
      q850          106  Q.850 release causes
      smpp           77  SMPP command status and delivery states
      t30            74  T.30 fax results
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["list"], { columns: 120, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "nssoap         14  NSSOAP API of the NET SatisFAXtion fax server
      voipms        483  VoIP.ms API
      traitel        22  TraiTel Account Management API
      traitel-fax    31  TraiTel fax log
      persian-sms   101  Persian SMS web service (IPPanel)
      sip            75  SIP response codes
      q850          106  Q.850 release causes
      smpp           77  SMPP command status and delivery states
      t30            74  T.30 fax results
      "
    `);
  });
});

describe("replies line by line", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["decode", '402\n{"status":"no_did"}\nxyz', "--lines"], {
      columns: 40,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax 402  The destination was busy. The call was in a voice channel.
      voipms no_did  No DIDs were found.
      unknown  xyz
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["decode", '402\n{"status":"no_did"}\nxyz', "--lines"], {
      columns: 80,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax 402  The destination was busy. The call was in a voice channel.
      voipms no_did  No DIDs were found.
      unknown  xyz
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["decode", '402\n{"status":"no_did"}\nxyz', "--lines"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "traitel-fax 402  The destination was busy. The call was in a voice channel.
      voipms no_did  No DIDs were found.
      unknown  xyz
      "
    `);
  });
});

describe("the help of a command", () => {
  it("offers no name that is taken for a new API, and marks what may be given again", async () => {
    const rowOf = async (command: string) =>
      (await telerr(["help", command], { columns: 200 })).out.split("\n").find((line) => line.includes("--api <api>"));
    expect(await rowOf("import")).toMatch(/ --api <api> +the name of the API, in lower case$/);
    expect(await rowOf("annotate")).toMatch(/ --api <api>… .*: nssoap,/);
    expect(await rowOf("show")).toMatch(/ --api <api> .*: nssoap,/);
  });

  it("at 40 columns", async () => {
    const { out, err } = await telerr(["help", "decode"], { columns: 40, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "telerr decode [reply]: say what a reply
      means

      The reply is read from standard input
      when there is none on the command line,
      or when it is -, and from a file where
      it is the path of one.

      With --lines, each line of the input is
      a reply of its own and gets one line of
      output, in order: the likeliest answer,
      or unknown. With --json as well, each
      line of output is a JSON document. The
      exit status is 1 when any reply is
      unknown.

      Options
        -a, --api <api>
            read or search this API only;
            ippanel is persian-sms: nssoap,
            voipms, traitel, traitel-fax,
            persian-sms, sip, q850, smpp, t30
        -o, --operation <name>
            the TraiTel operation that was
            called, as assignnumber; needs
            --api
        -l, --lang <tag>
            the language of messages; without
            it, the locale's: ar, de, en, es,
            fa, fr, pt-BR, ru, tr, zh-Hans
        -n, --limit <number>
            how many results at most
            --lines
            read one reply a line, and answer
            each in one line
            --catalogue <file>…
            a catalogue of your own beside the
            built-in ones; without it, those
            of telerr.config.json
        -j, --json
            print one JSON document: {"kind",
            "results"}
            --format <template>
            print each result as this, as
            '{api}:{code} {message}'
        -q, --quiet
            print nothing: the exit status
            says it
            --no-pager
            print what is longer than the
            terminal as it is, not through
            $PAGER
            --color <when>
            color; auto, which is the default,
            colors in a terminal: auto,
            always, never
        -h, --help
            print the help of telerr, or of a
            command
        -v, --version
            print the version

      Exit status: 0 found, 1 not found or
      undocumented, 2 wrong usage.

      Examples
        A code in its API's own words:
          telerr decode 105 --api traitel --operation assignnumber
        One reply a line:
          printf '402\\n005\\n' | telerr decode --lines --api traitel-fax
        Only whether it is known:
          telerr decode 420 --api traitel-fax --quiet
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["help", "decode"], { columns: 80, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "telerr decode [reply]: say what a reply means

      The reply is read from standard input when there is none on the command line, or
      when it is -, and from a file where it is the path of one.

      With --lines, each line of the input is a reply of its own and gets one line of
      output, in order: the likeliest answer, or unknown. With --json as well, each
      line of output is a JSON document. The exit status is 1 when any reply is
      unknown.

      Options
        -a, --api <api>          read or search this API only; ippanel is persian-sms:
                                 nssoap, voipms, traitel, traitel-fax, persian-sms,
                                 sip, q850, smpp, t30
        -o, --operation <name>   the TraiTel operation that was called, as
                                 assignnumber; needs --api
        -l, --lang <tag>         the language of messages; without it, the locale's:
                                 ar, de, en, es, fa, fr, pt-BR, ru, tr, zh-Hans
        -n, --limit <number>     how many results at most
            --lines              read one reply a line, and answer each in one line
            --catalogue <file>…  a catalogue of your own beside the built-in ones;
                                 without it, those of telerr.config.json
        -j, --json               print one JSON document: {"kind", "results"}
            --format <template>  print each result as this, as '{api}:{code}
                                 {message}'
        -q, --quiet              print nothing: the exit status says it
            --no-pager           print what is longer than the terminal as it is, not
                                 through $PAGER
            --color <when>       color; auto, which is the default, colors in a
                                 terminal: auto, always, never
        -h, --help               print the help of telerr, or of a command
        -v, --version            print the version

      Exit status: 0 found, 1 not found or undocumented, 2 wrong usage.

      Examples
        A code in its API's own words:
          telerr decode 105 --api traitel --operation assignnumber
        One reply a line:
          printf '402\\n005\\n' | telerr decode --lines --api traitel-fax
        Only whether it is known:
          telerr decode 420 --api traitel-fax --quiet
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["help", "decode"], {
      columns: 120,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "telerr decode [reply]: say what a reply means

      The reply is read from standard input when there is none on the command line, or when it is -, and
      from a file where it is the path of one.

      With --lines, each line of the input is a reply of its own and gets one line of output, in order:
      the likeliest answer, or unknown. With --json as well, each line of output is a JSON document. The
      exit status is 1 when any reply is unknown.

      Options
        -a, --api <api>          read or search this API only; ippanel is persian-sms: nssoap, voipms,
                                 traitel, traitel-fax, persian-sms, sip, q850, smpp, t30
        -o, --operation <name>   the TraiTel operation that was called, as assignnumber; needs --api
        -l, --lang <tag>         the language of messages; without it, the locale's: ar, de, en, es, fa,
                                 fr, pt-BR, ru, tr, zh-Hans
        -n, --limit <number>     how many results at most
            --lines              read one reply a line, and answer each in one line
            --catalogue <file>…  a catalogue of your own beside the built-in ones; without it, those of
                                 telerr.config.json
        -j, --json               print one JSON document: {"kind", "results"}
            --format <template>  print each result as this, as '{api}:{code} {message}'
        -q, --quiet              print nothing: the exit status says it
            --no-pager           print what is longer than the terminal as it is, not through $PAGER
            --color <when>       color; auto, which is the default, colors in a terminal: auto, always,
                                 never
        -h, --help               print the help of telerr, or of a command
        -v, --version            print the version

      Exit status: 0 found, 1 not found or undocumented, 2 wrong usage.

      Examples
        A code in its API's own words:
          telerr decode 105 --api traitel --operation assignnumber
        One reply a line:
          printf '402\\n005\\n' | telerr decode --lines --api traitel-fax
        Only whether it is known:
          telerr decode 420 --api traitel-fax --quiet
      "
    `);
  });
});

describe("a diagnosis", () => {
  it("at 40 columns", async () => {
    const { out, err } = await telerr(["doctor"], { columns: 40, system, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "telerr       0.1.0
      node         20.0.0
      platform     linux x64
      path         ~/bin/telerr
      language     en
      languages    ar, de, en, es, fa, fr,
                   pt-BR, ru, tr, zh-Hans
      entries      nssoap 14, voipms 483,
                   traitel 22, traitel-fax 31,
                   persian-sms 101, sip 75,
                   q850 106, smpp 77, t30 74
      terminal     input yes, output yes,
                   errors yes, columns 40,
                   rows 24, color no,
                   colorDepth 8, utf8 yes,
                   locale C.UTF-8
      environment  LANG C.UTF-8
      "
    `);
  });
  it("at 80 columns", async () => {
    const { out, err } = await telerr(["doctor"], { columns: 80, system, env: { HOME: "/home/ada", LANG: "C.UTF-8" } });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "telerr       0.1.0
      node         20.0.0
      platform     linux x64
      path         ~/bin/telerr
      language     en
      languages    ar, de, en, es, fa, fr, pt-BR, ru, tr, zh-Hans
      entries      nssoap 14, voipms 483, traitel 22, traitel-fax 31, persian-sms 101,
                   sip 75, q850 106, smpp 77, t30 74
      terminal     input yes, output yes, errors yes, columns 80, rows 24, color no,
                   colorDepth 8, utf8 yes, locale C.UTF-8
      environment  LANG C.UTF-8
      "
    `);
  });
  it("at 120 columns", async () => {
    const { out, err } = await telerr(["doctor"], {
      columns: 120,
      system,
      env: { HOME: "/home/ada", LANG: "C.UTF-8" },
    });
    expect(`${out}${err}`).toMatchInlineSnapshot(`
      "telerr       0.1.0
      node         20.0.0
      platform     linux x64
      path         ~/bin/telerr
      language     en
      languages    ar, de, en, es, fa, fr, pt-BR, ru, tr, zh-Hans
      entries      nssoap 14, voipms 483, traitel 22, traitel-fax 31, persian-sms 101, sip 75, q850 106,
                   smpp 77, t30 74
      terminal     input yes, output yes, errors yes, columns 120, rows 24, color no, colorDepth 8, utf8
                   yes, locale C.UTF-8
      environment  LANG C.UTF-8
      "
    `);
  });
});
