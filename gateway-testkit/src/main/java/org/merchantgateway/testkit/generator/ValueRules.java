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
import org.merchantgateway.domain.payment.PaReq;

/** ValidValues whose rule is in code: numbers of a primitive type, months, and texts by name. */
final class ValueRules {

    static final Map<Class<?>, Supplier<TypeRules>> ALL = Map.of(
            Amount.class, ValueRules::amount,
            Expiry.class, ValueRules::expiry,
            Tax.class, ValueRules::tax,
            PaReq.class, ValueRules::paReq,
            Parameters.class, ValueRules::parameters,
            ItemTexts.class, ValueRules::itemTexts);

    private static final String NAME = "ANS..255";

    private ValueRules() {}

    private static TypeRules amount() {
        Arbitrary<Long> ofAnyLength = Arbitraries.integers()
                .between(1, 12)
                .flatMap(digits -> Arbitraries.longs().between(0, (long) Math.pow(10, digits) - 1));
        Arbitrary<Long> minor = Arbitraries.frequencyOf(
                Tuple.of(6, ofAnyLength), Tuple.of(2, Arbitraries.of(0L, 1L, 99L, Amount.MAX_MINOR)));
        return TypeRules.NONE
                .with("minor", minor)
                .mutated("minor", "amount", "N..12", "one minor unit less than nothing", -1L)
                .mutated("minor", "amount", "N..12", "one digit too many", Amount.MAX_MINOR + 1);
    }

    /** An amount that is one minor unit off. */
    static Amount besides(Amount amount) {
        return Amount.ofMinor(amount.minor() < Amount.MAX_MINOR ? amount.minor() + 1 : amount.minor() - 1);
    }

    private static TypeRules expiry() {
        Arbitrary<YearMonth> months = Arbitraries.integers()
                .between(0, 1199)
                .map(month -> YearMonth.of(2000, 1).plusMonths(month));
        String rule = "2000 to 2099";
        return TypeRules.NONE
                .with("month", months)
                .mutated("month", "expiry", rule, "a month too early", YearMonth.of(1999, 12))
                .mutated("month", "expiry", rule, "a month too late", YearMonth.of(2100, 1));
    }

    private static TypeRules tax() {
        return TypeRules.NONE
                .with("type", Arbitraries.integers().between(0, 99))
                .mutated("type", "taxType", "N..2", "one less than nothing", -1)
                .mutated("type", "taxType", "N..2", "one digit too many", 100);
    }

    private static TypeRules paReq() {
        return TypeRules.NONE
                .with("value", Base64Content.of(4096).valid())
                .mutated("value", "paReq", "Base64", "an empty text", "");
    }

    private static TypeRules parameters() {
        Arbitrary<Map.Entry<String, String>> any = entries(NotationText.of(NAME), "ANS..1024");
        Arbitrary<Map.Entry<String, String>> email = entries(Arbitraries.just("email"), "ANS..40");
        Arbitrary<Map.Entry<String, String>> phone = entries(Arbitraries.just("phone"), "N7...15");
        return texts(Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, email), Tuple.of(1, phone)), 1024)
                .mutated("values", "email", "ANS..40", "one character too many", Map.of("email", "a".repeat(41)))
                .mutated("values", "phone", "PhoneNumber", "one digit too few", Map.of("phone", "123456"));
    }

    private static TypeRules itemTexts() {
        return texts(entries(NotationText.of(NAME), "ANS..2000"), 2000);
    }

    private static Arbitrary<Map.Entry<String, String>> entries(Arbitrary<String> names, String notation) {
        return Combinators.combine(names, NotationText.of(notation)).as(Map::entry);
    }

    private static TypeRules texts(Arbitrary<Map.Entry<String, String>> entries, int longest) {
        Arbitrary<Map<String, String>> maps = entries.list().ofMaxSize(3).map(all -> {
            Map<String, String> values = new LinkedHashMap<>();
            all.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return values;
        });
        String tooLong = "one character too many";
        return TypeRules.NONE
                .with("values", maps)
                .mutated("values", "name", NAME, tooLong, Map.of("a".repeat(256), "1"))
                .mutated("values", "name", NAME, "one wrong character", Map.of("a\n", "1"))
                .mutated("values", "a", "ANS.." + longest, tooLong, Map.of("a", "1".repeat(longest + 1)))
                .mutated("values", "a", "ANS.." + longest, "an empty text", Map.of("a", ""));
    }
}
