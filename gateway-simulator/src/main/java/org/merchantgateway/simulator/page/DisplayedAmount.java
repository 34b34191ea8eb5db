package org.merchantgateway.simulator.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.simulator.core.Language;

/** Amounts as the payer's pages show them, on one line: {@code 2,300.00 RUB}, {@code 2 300,00 RUB}. */
public final class DisplayedAmount {

    private static final char NO_BREAK = '\u00a0';
    private static final String OLD_ROUBLE = "810";

    private DisplayedAmount() {}

    static String of(Amount amount, Currency currency, Language language) {
        return decimal(amount.inMajor(currency), currency.minorDigits(), language) + NO_BREAK + currencyCode(currency);
    }

    private static String decimal(BigDecimal major, int digits, Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.RU ? NO_BREAK : ',');
        symbols.setDecimalSeparator(language == Language.RU ? ',' : '.');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(major);
    }

    /** The currency's letters by ISO 4217, such as {@code RUB}; its number if it has none. */
    public static String currencyCode(Currency currency) {
        String numeric = currency.code().equals(OLD_ROUBLE) ? Currency.RUB.code() : currency.code();
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getNumericCodeAsString().equals(numeric))
                .map(java.util.Currency::getCurrencyCode)
                .min(String::compareTo)
                .orElse(numeric);
    }
}
