package org.merchantgateway.simulator.core;

import org.merchantgateway.domain.order.Denial;

/** The gateway's error texts with their codes. Source: error tables of the REST interface's requests. */
public enum Message {
    /** The order number was used before, be its order paid or not. */
    NUMBER_USED(
            1,
            "Order number is duplicated, order with given order number is processed already",
            "Заказ с таким номером уже обработан"),
    /** The order number breaks its notation. */
    NUMBER_WRONG(1, "Wrong order number", "Неверный номер заказа"),
    /** A payment names no order. */
    MD_ORDER_EMPTY(1, "[mdOrder] is empty", "[mdOrder] не задан"),
    /** The merchant may not pay without CVC. */
    CVC_REQUIRED(
            1,
            "CVC2/CVV2 is required, the merchant is not allowed to pay without it",
            "Необходимо указать CVC2/CVV2: у мерчанта нет прав на оплату без него"),
    /** A status request names no order. */
    ID_OR_NUMBER_EXPECTED(1, "[orderId] or [orderNumber] expected", "Ожидается [orderId] или [orderNumber]"),
    /** A payment names an order that is not there. */
    NO_ORDER_FOUND(2, "No order found", "Заказ не найден"),
    /** No such currency. */
    CURRENCY_UNKNOWN(3, "Unknown currency", "Неизвестная (запрещённая) валюта"),
    /** A mandatory field is missing. */
    NUMBER_EMPTY(4, "Order number is empty", "Номер заказа не может быть пуст"),
    /** A mandatory field is missing. */
    AMOUNT_EMPTY(4, "Empty amount", "Отсутствует сумма"),
    /** A mandatory field is missing. */
    RETURN_URL_EMPTY(4, "Return URL is empty", "URL возврата не может быть пуст"),
    /** A field is missing that this gateway requires. */
    FIELD_EMPTY(4, "A mandatory parameter is missing", "Не заполнено обязательное поле"),
    /** The return URL is relative. */
    RETURN_URL_INVALID(4, "Return URL is invalid", "URL возврата указан неверно"),
    /** A mandatory field of a card payment is missing. */
    CARD_DATA_EMPTY(4, "Mandatory card data is missing", "Не указаны обязательные данные карты"),
    /** Wrong user name or password. */
    ACCESS_DENIED(5, "Access denied", "Доступ запрещён"),
    /** The request names another merchant. */
    MERCHANT_LOGIN_WRONG(5, "Wrong merchant login", "Неверный логин мерчанта"),
    /** Not an amount, or none that is possible here. */
    AMOUNT_INVALID(5, "Amount is invalid", "Неверно указана сумма"),
    /** Not a language. */
    LANGUAGE_INVALID(5, "Invalid merchant language", "Неверно указан язык"),
    /** Not a JSON object of texts, or a name or value that breaks its notation. */
    PARAMETERS_INVALID(5, "[jsonParams] is invalid", "Неверно указаны [jsonParams]"),
    /** A field breaks its notation. */
    VALUE_INVALID(5, "Request parameter value is invalid", "Ошибка значения параметра запроса"),
    /** A card's field breaks its notation. */
    CARD_DATA_INVALID(5, "Card data is invalid", "Неверно указаны данные карты"),
    /** A request names no order. */
    ORDER_ID_EMPTY(5, "[orderId] is empty", "[orderId] не задан"),
    /** A payment names no binding. */
    BINDING_ID_EMPTY(1, "[bindingId] is empty", "[bindingId] не задан"),
    /** A payment by binding names a language that does not exist. */
    BINDING_LANGUAGE(1, "Incorrect language", "Неверно указан язык"),
    /** The stored card has expired. */
    BINDING_EXPIRED(1, "Card expired", "Срок действия карты истёк"),
    /** A request for bindings names no client. */
    CLIENT_ID_EMPTY(1, "[clientId] is empty", "[clientId] не задан"),
    /** Not a month. */
    NEW_EXPIRY_INVALID(1, "[newExpiry] invalid", "Неверный [newExpiry]"),
    /** An enrollment check names no card. */
    PAN_EMPTY(1, "The card number is not specified", "Номер карты не указан"),
    /** An enrollment check names something else than a card. */
    PAN_INVALID(1, "The card number must be 13 to 19 digits", "Номер карты должен быть числом от 13 до 19 цифр"),
    /** The end of 3-D Secure brings no answer of the ACS. */
    PARES_EMPTY(1, "[paRes] is empty", "[paRes] не задан"),
    /** A request of 3-D Secure 2 names no authentication. */
    TRANSACTION_EMPTY(1, "[threeDSServerTransId] is empty", "[threeDSServerTransId] не задан"),
    /**
     * A request names another authentication of 3-D Secure 2 than the one that is under way. No source tells the code, so it is a
     * variation.
     */
    TRANSACTION_UNKNOWN(5, "[threeDSServerTransId] is unknown", "Неизвестный [threeDSServerTransId]"),
    /** The payment goes on before the payer's browser has loaded what it should; most gateways take it. */
    DEVICE_NOT_CHECKED(
            5, "The 3DS method has not been completed", "Проверка устройства плательщика (3DS Method) не завершена"),
    /** A payment in an app goes on without what the device's SDK has made, as the next three. No source tells the code. */
    SDK_DATA_EMPTY(5, "[threeDSSDKEncData] is empty", "[threeDSSDKEncData] не задан"),
    SDK_KEY_EMPTY(5, "[threeDSSDKEphemPubKey] is empty", "[threeDSSDKEphemPubKey] не задан"),
    SDK_APP_EMPTY(5, "[threeDSSDKAppId] is empty", "[threeDSSDKAppId] не задан"),
    SDK_TRANSACTION_EMPTY(5, "[threeDSSDKTransId] is empty", "[threeDSSDKTransId] не задан"),
    /** 3-D Secure 2 is to end before it has come to a challenge. */
    CHALLENGE_NOT_BEGUN(
            5, "The payer is not authenticating at the issuer", "Аутентификация плательщика у эмитента не начата"),
    /** The payer has failed the challenge, or not ended it, where the gateway refuses that. */
    AUTHENTICATION_FAILED(5, "Cardholder authentication failed", "Аутентификация держателя карты не пройдена"),
    /** The end of 3-D Secure 2 brings no answer of the ACS, or another authentication's. */
    CRES_INVALID(5, "[cRes] is invalid", "Неверный [cRes]"),
    /** No such binding. */
    NO_BINDING_FOUND(2, "No binding found", "Связка не найдена"),
    /** The binding is already as it is asked to be. */
    BINDING_STATE(2, "Binding is already enable/disable, change doesn't need", "Неверное состояние связки"),
    /** The binding is of another merchant. */
    BINDING_OF_ANOTHER(
            2, "No rights to manage binding of another merchant", "Нет прав на управление связкой другого мерчанта"),
    /** What the short status says of a declined order. */
    DECLINED(
            2,
            "The order is declined because of an error in the payment data",
            "Заказ отклонен по причине ошибки в реквизитах платежа"),
    /** The client has no bindings. */
    DATA_NOT_FOUND(2, "Data not found", "Информация не найдена"),
    /**
     * The order may be paid by one binding alone, which is another one, or the binding is of another client. Source:
     * paymentOrderBinding.do, error codes; one later dialect has code 1 where the client differs.
     */
    CANNOT_BE_PAID(
            3, "The order cannot be paid, contact the merchant", "Заказ не может быть оплачен, обратитесь к мерчанту"),
    /** A period lacks its begin or end, or its states. */
    PERIOD_INCOMPLETE(5, "A mandatory parameter is missing", "Не заполнено обязательное поле"),
    /** Not a list of states. */
    STATES_INVALID(5, "[transactionStates] has a wrong format", "Неверный формат [transactionStates]"),
    /** Nothing is known about a card. */
    PAN_UNKNOWN(6, "Nothing is found for this card number", "По номеру карты ничего не найдено"),
    /** What is still taken is another amount than the request expects. */
    EXPECTATION_FAILED(7, "Deposited amount differs from the expected one", "Сумма списания отличается от ожидаемой"),
    /** A page is too large. */
    PAGE_TOO_LARGE(10, "[size] exceeds the maximum", "Значение [size] превышает максимальное"),
    /** The merchant may not see another one's orders. */
    MERCHANT_FORBIDDEN(10, "No rights to see the given merchant", "Нет прав на просмотр указанного мерчанта"),
    /** A wallet payment's order number is missing or wrong. */
    WALLET_NUMBER_INVALID(10, "Invalid parameter value [orderNumber]", "Некорректное значение параметра [orderNumber]"),
    /** A wallet payment's order number was used before. */
    WALLET_NUMBER_USED(
            10,
            "Order with this number is already registered in the system.",
            "Заказ с таким номером уже зарегистрирован в системе."),
    /** A wallet payment's amount is missing or wrong. */
    WALLET_AMOUNT_INVALID(10, "Invalid parameter value [amount]", "Некорректное значение параметра [amount]"),
    /** A wallet payment's currency does not exist. */
    WALLET_CURRENCY_INVALID(10, "Invalid parameter value [currency]", "Некорректное значение параметра [currency]"),
    /** Another field of a wallet payment is wrong. */
    WALLET_VALUE_INVALID(10, "Invalid parameter value", "Некорректное значение параметра"),
    /** A wallet payment has no token. */
    WALLET_TOKEN_EMPTY(10, "Invalid parameter value [paymentToken]", "Некорректное значение параметра [paymentToken]"),
    /** A wallet payment's token cannot be opened. */
    WALLET_TOKEN_INVALID(10, "Decryption of the passed data failed", "Ошибка расшифровки переданных данных"),
    /** No such order. */
    NO_SUCH_ORDER(6, "No such order", "Заказ не найден"),
    /** Something went wrong in the gateway. */
    SYSTEM_ERROR(7, "System error", "Системная ошибка"),
    /** The cart cannot be read, or a line of it is wrong. */
    CART_INVALID(8, "The cart is invalid", "Неверно указана корзина"),
    /** A line of the cart is in another currency. */
    CART_CURRENCY(
            8,
            "The currency of the cart differs from the currency of the order",
            "Валюта корзины отличается от валюты заказа"),
    /** The cart does not come to the order's amount. */
    CART_TOTAL(
            8,
            "The total of the cart differs from the amount of the order",
            "Сумма корзины отличается от суммы заказа"),
    /** The merchant has no permission for a feature, or features exclude each other. */
    FEATURE_FORBIDDEN(
            13,
            "The merchant has no permission for the features",
            "У мерчанта нет прав на указанные признаки [features]"),
    /** No such feature. */
    FEATURES_INVALID(14, "[features] is invalid", "Неверно указаны [features]"),
    /** The denial {@link Denial#NOT_PAYABLE}. */
    NOT_PAYABLE(Denial.NOT_PAYABLE, "Исчерпано количество попыток оплаты или истёк срок действия сессии"),
    /** The denial {@link Denial#NOT_DECLINABLE}. */
    NOT_DECLINABLE(Denial.NOT_DECLINABLE, "Заказ нельзя отклонить в его текущем состоянии"),
    /** The denial {@link Denial#NOT_APPROVED}. */
    NOT_APPROVED(Denial.NOT_APPROVED, "Платёж должен быть в корректном состоянии"),
    /** The denial {@link Denial#COMPLETION_EXCEEDS_HOLD}. */
    COMPLETION_EXCEEDS_HOLD(Denial.COMPLETION_EXCEEDS_HOLD, "Сумма списания превышает сумму удержания"),
    /** The denial {@link Denial#COMPLETION_TOO_SMALL}. */
    COMPLETION_TOO_SMALL(
            Denial.COMPLETION_TOO_SMALL,
            "Сумма списания должна быть равна нулю или не менее минимальной суммы мерчанта"),
    /** The denial {@link Denial#NOT_REVERSIBLE}. */
    NOT_REVERSIBLE(Denial.NOT_REVERSIBLE, "Реверс невозможен при текущем состоянии транзакции"),
    /** The denial {@link Denial#REVERSAL_EXCEEDS_APPROVED}. */
    REVERSAL_EXCEEDS_APPROVED(Denial.REVERSAL_EXCEEDS_APPROVED, "Сумма отмены превышает сумму удержания"),
    /** The denial {@link Denial#NOT_REFUNDABLE}. */
    NOT_REFUNDABLE(Denial.NOT_REFUNDABLE, "Возврат невозможен при текущем состоянии транзакции"),
    /** The denial {@link Denial#REFUND_EXCEEDS_DEPOSIT}. */
    REFUND_EXCEEDS_DEPOSIT(Denial.REFUND_EXCEEDS_DEPOSIT, "Сумма возврата превышает сумму списания");

    /** What the gateway says when there is nothing to object. */
    public static final int SUCCESS = 0;

    private final int code;
    private final String english;
    private final String russian;

    Message(int code, String english, String russian) {
        this.code = code;
        this.english = english;
        this.russian = russian;
    }

    Message(Denial denial, String russian) {
        this(denial.code(), denial.text(), russian);
    }

    /** The message of an order's denial. */
    static Message of(Denial denial) {
        return valueOf(denial.name());
    }

    /** The text of success. */
    public static String success(Language language) {
        return language.pick("Success", "Успешно");
    }

    /** The gateway's usual error code for it. */
    public int code() {
        return code;
    }

    /** The gateway's text for it. */
    public String text(Language language) {
        return language.pick(english, russian);
    }
}
