package org.merchantgateway.testkit.generator;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Parameters;

/** Values whose rule is in code: numbers of a primitive type, months, and texts by name. */
final class ValueCompositions {

    static final Map<Class<?>, Supplier<Composition>> ALL = Map.of(
            Amount.class, ValueCompositions::amount,
            Expiry.class, ValueCompositions::expiry,
            Tax.class, ValueCompositions::tax,
            Parameters.class, ValueCompositions::parameters,
            ItemTexts.class, ValueCompositions::itemTexts);

    private static final String NAME = "ANS..255";

    private ValueCompositions() {}

    private static Composition amount() {
        Arbitrary<Long> ofAnyLength = Arbitraries.integers()
                .between(1, 12)
                .flatMap(digits -> Arbitraries.longs().between(0, (long) Math.pow(10, digits) - 1));
        Arbitrary<Long> minor = Arbitraries.frequencyOf(
                Tuple.of(6, ofAnyLength), Tuple.of(2, Arbitraries.of(0L, 1L, 99L, Amount.MAX_MINOR)));
        return Composition.PLAIN
                .given("minor", minor)
                .flawed("minor", "amount", "N..12", "one minor unit less than nothing", -1L)
                .flawed("minor", "amount", "N..12", "one digit too many", Amount.MAX_MINOR + 1);
    }

    /** An amount that is one minor unit off. */
    static Amount besides(Amount amount) {
        return Amount.ofMinor(amount.minor() < Amount.MAX_MINOR ? amount.minor() + 1 : amount.minor() - 1);
    }

    private static Composition expiry() {
        Arbitrary<YearMonth> months = Arbitraries.integers()
                .between(0, 1199)
                .map(month -> YearMonth.of(2000, 1).plusMonths(month));
        String rule = "2000 to 2099";
        return Composition.PLAIN
                .given("month", months)
                .flawed("month", "expiry", rule, "a month too early", YearMonth.of(1999, 12))
                .flawed("month", "expiry", rule, "a month too late", YearMonth.of(2100, 1));
    }

    private static Composition tax() {
        return Composition.PLAIN
                .given("type", Arbitraries.integers().between(0, 99))
                .flawed("type", "taxType", "N..2", "one less than nothing", -1)
                .flawed("type", "taxType", "N..2", "one digit too many", 100);
    }

    private static Composition parameters() {
        Arbitrary<Map.Entry<String, String>> any = entries(NotationText.of(NAME), "ANS..1024");
        Arbitrary<Map.Entry<String, String>> email = entries(Arbitraries.just("email"), "ANS..40");
        Arbitrary<Map.Entry<String, String>> phone = entries(Arbitraries.just("phone"), "N7...15");
        String reserved = "not a reserved name";
        return texts(Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, email), Tuple.of(1, phone)), 1024)
                .flawed("values", "loyaltyId", reserved, "a reserved one", Map.of("loyaltyId", "1"))
                .flawed("values", "email", "ANS..40", "one character too many", Map.of("email", "a".repeat(41)))
                .flawed("values", "phone", "N7...15", "one digit too few", Map.of("phone", "123456"));
    }

    private static Composition itemTexts() {
        return texts(entries(NotationText.of(NAME), "ANS..2000"), 2000);
    }

    private static Arbitrary<Map.Entry<String, String>> entries(Arbitrary<String> names, String notation) {
        return Combinators.combine(names, NotationText.of(notation)).as(Map::entry);
    }

    private static Composition texts(Arbitrary<Map.Entry<String, String>> entries, int longest) {
        Arbitrary<Map<String, String>> maps = entries.list().ofMaxSize(3).map(all -> {
            Map<String, String> values = new LinkedHashMap<>();
            all.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return values;
        });
        String tooLong = "one character too many";
        return Composition.PLAIN
                .given("values", maps)
                .flawed("values", "name", NAME, tooLong, Map.of("a".repeat(256), "1"))
                .flawed("values", "name", NAME, "one wrong character", Map.of("a\n", "1"))
                .flawed("values", "a", "ANS.." + longest, tooLong, Map.of("a", "1".repeat(longest + 1)))
                .flawed("values", "a", "ANS.." + longest, "an empty text", Map.of("a", ""));
    }
}
