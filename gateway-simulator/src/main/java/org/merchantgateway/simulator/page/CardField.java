package org.merchantgateway.simulator.page;

import java.util.Locale;
import org.merchantgateway.simulator.core.Language;

/** What the payer enters of a card. The fields are named as {@code paymentorder.do} names them. */
enum CardField {
    PAN("$PAN", "cc-number", 23),
    MONTH("MM", "cc-exp-month", 2),
    YEAR("YYYY", "cc-exp-year", 4),
    CVC("$CVC", "cc-csc", 4),
    CARDHOLDER("TEXT", "cc-name", 512);

    private final String parameter;
    private final String autocomplete;
    private final int longest;

    CardField(String parameter, String autocomplete, int longest) {
        this.parameter = parameter;
        this.autocomplete = autocomplete;
        this.longest = longest;
    }

    String parameter() {
        return parameter;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(Language language) {
        return switch (this) {
            case PAN -> language.pick("Card number", "Номер карты");
            case MONTH -> language.pick("Month", "Месяц");
            case YEAR -> language.pick("Year", "Год");
            case CVC -> "CVC";
            case CARDHOLDER -> language.pick("Name on the card", "Имя на карте");
        };
    }

    private String placeholder(Language language) {
        return switch (this) {
            case PAN -> "0000 0000 0000 0000";
            case MONTH -> language.pick("MM", "ММ");
            case YEAR -> language.pick("YYYY", "ГГГГ");
            case CVC -> "123";
            case CARDHOLDER -> "IVAN IVANOV";
        };
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

    /** What is said if something else is entered. */
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

    /**
     * The field in HTML, always empty: nothing that was entered comes back.
     *
     * @param describedBy the id of the element with its error
     * @param optional whether it may stay empty
     * @param state further attributes
     */
    String input(Language language, String describedBy, boolean optional, String state) {
        String kind =
                this == CARDHOLDER ? "autocapitalize=\"characters\" spellcheck=\"false\"" : "inputmode=\"numeric\"";
        String wanted = optional ? "" : " required data-empty=\"" + Html.escaped(empty(language)) + "\"";
        return """
                <input id="%s" name="%s" type="text" %s autocomplete="%s" placeholder="%s" maxlength="%d" \
                aria-describedby="%s" data-wrong="%s"%s%s>
                """.formatted(
                        id(),
                        parameter,
                        kind,
                        autocomplete,
                        placeholder(language),
                        longest,
                        describedBy,
                        Html.escaped(wrong(language)),
                        wanted,
                        state);
    }
}
