package org.merchantgateway.simulator.page;

import java.util.Locale;
import org.merchantgateway.simulator.core.Language;

/** What the payer enters of a card. The fields are named as {@code paymentorder.do} names them. */
enum CardField {
    PAN("$PAN"),
    MONTH("MM"),
    YEAR("YYYY"),
    CVC("$CVC"),
    CARDHOLDER("TEXT");

    private final String parameter;

    CardField(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the form. */
    String parameter() {
        return parameter;
    }

    /** The id of its element. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said if nothing is entered. */
    String empty(Language language) {
        return switch (this) {
            case PAN -> language.pick("Enter the card number", "Введите номер карты");
            case MONTH, YEAR -> language.pick("Enter month and year", "Введите месяц и год");
            case CVC -> language.pick("Enter the CVC", "Введите CVC");
            case CARDHOLDER -> language.pick("Enter the name on the card", "Введите имя, как на карте");
        };
    }

    /** What is said if something invalid is entered. */
    String wrong(Language language) {
        return switch (this) {
            case PAN ->
                language.pick(
                        "Check the number: a digit is wrong or missing",
                        "Проверьте номер: цифра пропущена или неверна");
            case MONTH -> language.pick("The month is 01 to 12", "Месяц: от 01 до 12");
            case YEAR -> language.pick("The year is like 2030", "Год: например, 2030");
            case CVC -> language.pick("Three digits, on the back", "Три цифры на обороте");
            case CARDHOLDER -> language.pick("Check the name", "Проверьте имя");
        };
    }

    static String expired(Language language) {
        return language.pick("The card has expired", "Срок действия карты истёк");
    }
}
