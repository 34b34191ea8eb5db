package org.merchantgateway.simulator.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.simulator.core.Language;

/** Money as a page writes it, on one line: {@code 2,300.00 RUB}, {@code 2 300,00 RUB}. */
final class Sum {

    private static final char NO_BREAK = '\u00a0';
    private static final String OLD_ROUBLE = "810";

    private Sum() {}

    static String of(Amount amount, Currency currency, Language language) {
        return decimal(amount.inMajor(currency), currency.minorDigits(), language) + NO_BREAK + code(currency);
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

    private static String code(Currency currency) {
        String numeric = currency.code().equals(OLD_ROUBLE) ? Currency.RUB.code() : currency.code();
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getNumericCodeAsString().equals(numeric))
                .map(java.util.Currency::getCurrencyCode)
                .min(String::compareTo)
                .orElse(numeric);
    }
}
