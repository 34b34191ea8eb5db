package org.merchantgateway.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the manual contradicts itself, its own examples or every recorded gateway, and what this library does. What works on
 * the wire wins. {@link #toMarkdown()} is the page in the project's documentation.
 */
enum Contradiction {
    /** {@code userName} has hyphens. */
    USER_NAME("userName", "REST interface", "AN..30", "ANS..30", "real logins are like shop-api"),
    /** {@code password} has symbols. */
    PASSWORD("password", "REST interface", "AN..30", "ANS..30", "the manual's own example is qwe?rt%y"),
    /** {@code token} is longer. */
    TOKEN("token", "REST interface", "AN..30", "ANS..256", "later manuals say up to 256 characters"),
    /** {@code merchant} has hyphens. */
    MERCHANT_LOGIN("merchantLogin", "payment.do", "AN..255", "ANS..255", "real logins have hyphens and underscores"),
    /** {@code bindingId} is a UUID. */
    BINDING_ID("bindingId", "paymentOrderBinding.do", "AN..255", "ANS..255", "the manual's own example is a UUID"),
    /** {@code orderId} is issued by the gateway. */
    ORDER_ID("orderId", "paymentOrderBinding.do", "ANS..36", "ANS..255", "issued by the gateway, so taken as it comes"),
    /** {@code threeDSServerTransId} is issued by the gateway. */
    THREE_DS_TRANSACTION(
            "threeDsTransactionId",
            "paymentorder.do, of newer documents",
            "ANS..36",
            "ANS..255",
            "issued by the gateway, so taken as it comes"),
    /** A PAN has at least 13 digits. */
    PAN("pan", "paymentorder.do", "N12...19", "N13...19", "the page's own check wants at least 13 digits"),
    /** Some schemes have four digits. */
    CVC("cvc", "paymentOrderBinding.do", "N3", "N3...4", "some schemes have four digits, and one page says so"),
    /** Names have blanks. */
    CARDHOLDER("cardholder", "paymentorder.do", "A..512", "ANS..512", "names have blanks, hyphens and apostrophes"),
    /** PaReq is Base64 and long; the gateway issues it. */
    PA_REQ(
            "paReq",
            "paymentOrderBinding.do",
            "AN..512",
            "as it comes",
            "the manual's own has + and / and line feeds, others 800 characters"),
    /** URLs are no AN. */
    ACS_URL("acsUrl, termUrl", "paymentOrderBinding.do", "AN..512", "as it comes", "they are URLs"),
    /** {@code %0F} is a control character. */
    PERCENT_ENCODING(
            "password, encoded",
            "REST interface",
            "qwe%0Frt%25y",
            "qwe%3Frt%25y",
            "? is 0x3F; %0F is the control character SI"),
    /** An error code that no table has. */
    EMPTY_AMOUNT("errorCode 12", "REST interface", "12, Empty amount", "any code is taken", "it appears in no table"),
    /** A code that is mandatory and may be missing. */
    ERROR_CODE(
            "errorCode",
            "paymentOrderBinding.do",
            "ANS..3, mandatory, may be missing",
            "number or text, missing is not 0",
            "the examples print numbers; others print text or nothing"),
    /** {@code ip} is mandatory on one page, whose example leaves it out, and optional on another. */
    IP(
            "ip",
            "paymentOrderBinding.do, paymentorder.do",
            "mandatory, optional",
            "mandatory by binding, optional by card",
            "the first page's example leaves it out, and user name and password too; later manuals make it optional there"),
    /** A redirect whose meaning swaps. */
    REDIRECT(
            "redirect, termUrl",
            "paymentOrderBinding.do",
            "redirect is the return URL of the ACS",
            "termUrl in REST, redirect in SOAP",
            "so in the examples"),
    /** {@code data} and {@code error} exclude each other. */
    DATA_AND_ERROR("data, error", "payment.do", "both mandatory", "one of them", "so in the examples"),
    /** A payment that is called a registration. */
    WALLET("payment.do", "payment.do", "registers an order", "registers and pays", "the answer is that of a payment"),
    /** Numbers that are text. */
    WALLET_AMOUNT("amount, currency", "payment.do", "N..12, N3", "JSON text", "so in the example"),
    /** A flag with two names. */
    ENROLLED(
            "enrolled",
            "verifyEnrollment.do",
            "isEnrolled",
            "both spellings",
            "the table says isEnrolled, REST answers enrolled"),
    /** A code that is text in the tables and a number on the wire. */
    ACTION_CODE("actionCode", "order status", "text", "number or text", "recorded gateways answer numbers"),
    /** A currency that was withdrawn. */
    CURRENCY(
            "currency",
            "register.do",
            "810 by default",
            "643 and 810 are one currency",
            "810 was withdrawn in 1998, and older gateways still answer it"),
    /** Two features that exclude each other. */
    FEATURES(
            "features",
            "register.do",
            "FORCE_SSL and FORCE_TDS together",
            "refused",
            "so in the example, against the text"),
    /** A signature by another hash. */
    SIGN_ALIAS(
            "sign_alias",
            "callback notifications",
            "SHA-256 with RSA",
            "SHA512withRSA",
            "only with SHA-512 do the manual's examples verify"),
    /** Most merchants may pay by a stored card without it. */
    CVC_OF_BINDING(
            "cvc of a stored card",
            "paymentOrderBinding.do",
            "mandatory without a permission",
            "sent where it is given",
            "most merchants have the permission, and published clients send none"),
    /** Of an order that belongs to another card. */
    FOREIGN_BINDING(
            "errorCode, of another client's order",
            "paymentOrderBinding.do",
            "3",
            "any code",
            "later gateways answer 1"),
    /** A declined payment is no error of the request. */
    DECLINED(
            "errorCode 0 beside error",
            "paymentOrderBinding.do, paymentorder.do",
            "no error",
            "declined, not paid",
            "so newer gateways tell a decline; other requests are in doubt by it"),
    /** One more place of a request, by its letters. */
    UNBIND_CARD(
            "unBindCard.do",
            "unBindCard.do",
            "unBindCard.do",
            "unbindCard.do by profile sber",
            "so Sberbank's description; one of two clients sends the manual's, which gateway.profile.path.unBindCard sets"),
    /** The same facts in another shape. */
    ATTRIBUTES(
            "attributes",
            "order status",
            "a list of names and values",
            "a list or an object",
            "Sberbank's description has an object"),
    /** A key whose form no source shows. */
    SDK_KEY(
            "threeDSSDKKey",
            "first answer to an app's 3DS SDK",
            "a certificate",
            "any text; the simulator answers a public key",
            "published apps read a key, and no source shows its form"),
    /** What an app's second request may leave out. */
    SDK_DATA(
            "threeDSSDKEncData and its siblings",
            "paymentorder.do, of newer documents",
            "optional",
            "optional; the simulator refuses an app's second request without them",
            "no source tells what a gateway does, and an ACS cannot ask in an app without them"),
    /** What is concluded from an indicator alone. */
    OWN_AUTHENTICATION(
            "threeDsType of a shop's own authentication",
            "paymentorder.do, jsonParams",
            "0 by itself at eci 07",
            "optional; the simulator reports 3 of a full one, 5 of an attempt, 0 of none",
            "no document says what is reported of the others"),
    /** A flag whose effect no source tells. */
    IN_FRAME(
            "acsInIFrame",
            "paymentorder.do, of newer documents",
            "the finish URL comes in its iframe version",
            "sent; the simulator only notes it",
            "no source tells what that version is"),
    /** A parameter whose effect on money no source tells. */
    PENALTY(
            "penalty",
            "refund.do, reverse.do, of newer documents",
            "code 5 above the amount",
            "sent; a call in doubt stays open; the simulator takes up to the order's amount",
            "no source tells what it does to the sums, and a published client's is more than its refund");

    private final String field;
    private final String page;
    private final String documented;
    private final String done;
    private final String why;

    Contradiction(String field, String page, String documented, String done, String why) {
        this.field = field;
        this.page = page;
        this.documented = documented;
        this.done = done;
        this.why = why;
    }

    /** The field, as the domain names it where it has it. */
    public String field() {
        return field;
    }

    /** The manual's page. */
    public String page() {
        return page;
    }

    /** What the manual says. */
    public String documented() {
        return documented;
    }

    /** What this library does. */
    public String done() {
        return done;
    }

    /** Why. */
    public String why() {
        return why;
    }

    /** The contradiction about a field, if there is one. */
    public static Optional<Contradiction> about(String field) {
        return Arrays.stream(values()).filter(row -> row.field.equals(field)).findFirst();
    }

    /** All of them, as a table in Markdown. */
    public static String toMarkdown() {
        return "| field | page | the manual says | we do | because |\n|---|---|---|---|---|\n"
                + Arrays.stream(values())
                        .map(row -> "| " + String.join(" | ", row.field, row.page, row.documented, row.done, row.why)
                                + " |\n")
                        .collect(Collectors.joining());
    }
}
