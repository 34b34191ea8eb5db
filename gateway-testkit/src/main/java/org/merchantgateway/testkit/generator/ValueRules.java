package org.merchantgateway.testkit.generator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.profile.Profile;

/** Values whose rule is in code: numbers of a primitive type, months, and texts by name. */
final class ValueRules {

    static final Map<Class<?>, Function<Profile, TypeRules>> ALL = Map.of(
            Amount.class, profile -> amount(),
            Expiry.class, profile -> expiry(),
            Tax.class, profile -> tax(),
            PaReq.class, profile -> issued("paReq"),
            CReq.class, profile -> issued("creq"),
            ThreeDsMethodData.class, profile -> issued("threeDSMethodData"),
            Parameters.class, ValueRules::parameters,
            ItemTexts.class, profile -> itemTexts(),
            BillingData.class, profile -> dated("birthday"),
            PreOrderData.class, profile -> dated("date"));

    private static final Notation NAME = Notation.parse("ANS..255");

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

    /** A date that is sent with a year of four digits. */
    private static TypeRules dated(String component) {
        String rule = "1 to 9999";
        return TypeRules.NONE
                .mutated(component, component, rule, "a day too early", Optional.of(LocalDate.of(0, 12, 31)))
                .mutated(component, component, rule, "a day too late", Optional.of(LocalDate.of(10_000, 1, 1)));
    }

    /** Base64 that the gateway issues and nobody checks. */
    private static TypeRules issued(String path) {
        return TypeRules.NONE
                .with("value", Base64Content.of(4096, false).valid())
                .mutated("value", path, "Base64", "an empty text", "");
    }

    private static TypeRules parameters(Profile profile) {
        Notation name = profile.limits().notation("parameterName").orElse(NAME);
        Notation value = profile.limits().notation("parameterValue").orElse(Notation.parse("ANS..1024"));
        Arbitrary<Map.Entry<String, String>> any = entries(NotationText.valid(name), value);
        Arbitrary<Map.Entry<String, String>> receipt = Arbitraries.oneOf(
                        entries(Arbitraries.just("email"), Notation.parse("ANS..40")),
                        entries(Arbitraries.just("phone"), Notation.parse("N7...15")))
                .filter(entry -> name.matches(entry.getKey()) && value.matches(entry.getValue()));
        return texts(Arbitraries.frequencyOf(Tuple.of(2, any), Tuple.of(1, receipt)), value)
                .mutated("values", "email", "ANS..40", "one character too many", Map.of("email", "a".repeat(41)))
                .mutated("values", "phone", "PhoneNumber", "one digit too few", Map.of("phone", "123456"));
    }

    private static TypeRules itemTexts() {
        Notation value = Notation.parse("ANS..2000");
        return texts(entries(NotationText.valid(NAME), value), value);
    }

    private static Arbitrary<Map.Entry<String, String>> entries(Arbitrary<String> names, Notation value) {
        return Combinators.combine(names, NotationText.valid(value)).as(Map::entry);
    }

    private static TypeRules texts(Arbitrary<Map.Entry<String, String>> entries, Notation value) {
        Arbitrary<Map<String, String>> maps = entries.list().ofMaxSize(3).map(all -> {
            Map<String, String> values = new LinkedHashMap<>();
            all.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return values;
        });
        String tooLong = "one character too many";
        return TypeRules.NONE
                .with("values", maps)
                .mutated("values", "name", NAME.toString(), tooLong, Map.of("a".repeat(256), "1"))
                .mutated("values", "name", NAME.toString(), "one wrong character", Map.of("a\n", "1"))
                .mutated("values", "a", value.toString(), tooLong, Map.of("a", "1".repeat(value.max() + 1)))
                .mutated("values", "a", value.toString(), "an empty text", Map.of("a", ""));
    }
}
