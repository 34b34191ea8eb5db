package org.merchantgateway.web.threeds;

import java.util.Locale;

/** What the payer reads, in English and Russian. */
enum PageText {
    TITLE("Payment confirmation", "Подтверждение платежа"),
    WAIT("One moment please: your bank checks the payment.", "Подождите, пожалуйста: банк проверяет платёж."),
    CONFIRM("Your bank asks you to confirm the payment.", "Банк просит подтвердить платёж."),
    BANK("Page of your bank", "Страница вашего банка"),
    CONTINUE("Continue", "Продолжить");

    private final String english;
    private final String russian;

    PageText(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /** In Russian or, for any other language, in English. */
    String in(Locale language) {
        return isRussian(language) ? russian : english;
    }

    /** The code of the language that {@link #in} chooses. */
    static String code(Locale language) {
        return isRussian(language) ? "ru" : "en";
    }

    private static boolean isRussian(Locale language) {
        return language.getLanguage().equals("ru");
    }
}
