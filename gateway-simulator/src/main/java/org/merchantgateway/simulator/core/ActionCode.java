package org.merchantgateway.simulator.core;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.order.Order;

/** The action codes that this gateway uses, in words, and what it tells the payer. Source: the manual's table of them. */
enum ActionCode {
    APPROVED(0, Info.PROCESSED, "Request processed successfully", "Запрос успешно обработан"),
    NO_ATTEMPT(Order.NO_ATTEMPT, Info.IMPOSSIBLE, "", ""),
    TIMED_OUT(Order.TIMED_OUT, Info.TIME_EXPIRED, "Data input time has expired", "Истек срок ожидания ввода данных."),
    BY_MERCHANT(Order.DECLINED_BY_MERCHANT, Info.CONTACT_SHOP, "Declined by the merchant", "Отклонено мерчантом"),
    AUTHENTICATION_FAILED(
            -2006, Info.AUTHENTICATION, "Authentication failed (PaRes N)", "Аутентификация не пройдена (PaRes N)"),
    ACS_UNABLE(-2011, Info.AUTHENTICATION, "PaRes status is U", "Статус PaRes - U"),
    PARES_INVALID(-2005, Info.AUTHENTICATION, "3-DS messages failed validation", "Сообщения 3-DS не прошли проверку"),
    XID_MISMATCH(-2010, Info.AUTHENTICATION, "XID mismatch", "Несовпадение XID"),
    NOT_BACK_FROM_ACS(
            -2009,
            Info.AUTHENTICATION,
            "The payer has not come back from the ACS",
            "Плательщик не вернулся со страницы ACS"),
    THREE_DS_IMPOSSIBLE(
            -2022, Info.AUTHENTICATION, "3-D Secure cannot be performed", "Проведение 3-D Secure невозможно"),
    ISSUER_UNABLE(
            -2023, Info.AUTHENTICATION, "The issuer cannot authenticate", "Эмитент не может провести аутентификацию"),
    REFUSED_BY_RREQ(-2025, Info.AUTHENTICATION, "Refused by the RReq", "Отказ по результату RReq"),
    LEFT(-2014, Info.IMPOSSIBLE, "The payer has left the payment page", "Плательщик покинул платёжную страницу"),
    ENROLLMENT_UNKNOWN(-2016, Info.AUTHENTICATION, "VeRes status is U", "Статус VeRes - U"),
    WITHOUT_3DS_FORBIDDEN(
            -2003, Info.AUTHENTICATION, "Payments without 3-DS are forbidden", "Платежи без 3-DS запрещены"),
    BLOCKED_BY_LIMIT(-20010, Info.CONTACT_SHOP, "Blocked by a limit", "Заблокировано по лимиту"),
    NETWORK_REFUSAL(5, Info.CONTACT_ISSUER, "Declined by the network", "Отказ сети"),
    CARD_EXPIRED(101, Info.CHECK_DATA, "The card has expired", "Истёк срок действия карты"),
    WRONG_PAN(111, Info.CHECK_DATA, "Wrong card number", "Неверный номер карты"),
    INSUFFICIENT_FUNDS(116, Info.CHECK_DATA, "The funds on the card are not sufficient", "Недостаточно средств"),
    TOO_MANY(123, Info.CONTACT_ISSUER, "Number of transactions exceeded", "Превышено число операций"),
    RESTRICTED(902, Info.CONTACT_ISSUER, "Restriction of the card", "Ограничение по карте"),
    BAD_FORMAT(913, Info.NO_CONNECTION, "Bad message format", "Неверный формат сообщения"),
    WRONG_CARD_DATA(71015, Info.CHECK_DATA, "Wrong card data entered", "Введены неверные параметры карты"),
    NO_3DS_CONNECTION(151017, Info.NO_CONNECTION, "3-DS connection error", "Ошибка соединения с 3-DS");

    /** What the payer is told about an attempt. */
    private enum Info {
        PROCESSED(
                "Your payment has been processed, redirecting...", "Ваш платёж обработан, происходит переадресация..."),
        CHECK_DATA(
                "Operation declined. Check the data entered and the funds on the card, redirecting...",
                "Операция отклонена. Проверьте введённые данные и достаточность средств на карте, происходит переадресация..."),
        IMPOSSIBLE(
                "The payment cannot be made, redirecting...",
                "Невозможно провести оплату, происходит переадресация..."),
        CONTACT_SHOP(
                "Operation declined. Contact the shop, redirecting...",
                "Операция отклонена. Обратитесь в магазин, происходит переадресация..."),
        CONTACT_ISSUER(
                "Operation declined. Contact the bank that issued the card, redirecting...",
                "Операция отклонена. Обратитесь в банк, выпустивший карту, происходит переадресация..."),
        AUTHENTICATION(
                "The operation is impossible. Cardholder authentication failed, redirecting...",
                "Операция невозможна. Аутентификация держателя карты завершена неуспешно, происходит переадресация..."),
        NO_CONNECTION(
                "No connection with the bank. Repeat later, redirecting...",
                "Нет связи с банком. Повторите позже, происходит переадресация..."),
        TIME_EXPIRED(
                "Data input time has expired, redirecting...",
                "Истёк срок ожидания ввода данных, происходит переадресация...");

        private final String english;
        private final String russian;

        Info(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }
    }

    private static final Map<Integer, ActionCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(ActionCode::code, Function.identity()));

    private final int code;
    private final Info info;
    private final String english;
    private final String russian;

    ActionCode(int code, Info info, String english, String russian) {
        this.code = code;
        this.info = info;
        this.english = english;
        this.russian = russian;
    }

    int code() {
        return code;
    }

    /** What a code means, or nothing if this gateway does not use it. */
    static String description(int code, Language language) {
        ActionCode known = BY_CODE.get(code);
        return known == null ? "" : language.pick(known.english, known.russian);
    }

    /** What the payer is told about an attempt that ended with a code. */
    static String info(int code, Language language) {
        ActionCode known = BY_CODE.get(code);
        Info info = known == null ? Info.IMPOSSIBLE : known.info;
        return language.pick(info.english, info.russian);
    }
}
