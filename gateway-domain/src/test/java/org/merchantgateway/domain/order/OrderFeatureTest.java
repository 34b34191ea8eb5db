package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Which features go together. Source: register.do, features. */
class OrderFeatureTest {

    private static List<String> refused(Set<OrderFeature> features, boolean client, boolean binding, long amount) {
        RegisterOrder.Builder order = RegisterOrder.onePhase()
                .orderNumber("A-1")
                .amount(amount)
                .returnUrl("https://shop.example/back")
                .features(features.toArray(OrderFeature[]::new));
        if (client) {
            order.clientId("payer-1");
        }
        if (binding) {
            order.bindingId("61351fbd");
        }
        InvalidRequest invalid = catchThrowableOfType(InvalidRequest.class, order::build);
        return invalid == null
                ? List.of()
                : invalid.violations().stream().map(Violation::path).toList();
    }

    /** A dash is nobody and nothing. */
    @ParameterizedTest(name = "{0} of {3} with {1} and {2}: {4}")
    @CsvSource({
        "'',                        -,      -,       1, ''",
        "'',                        -,      -,       0, amount",
        "VERIFY,                    -,      -,       0, ''",
        "VERIFY,                    -,      -,       1, ''",
        "AUTO_PAYMENT,              -,      binding, 1, ''",
        "AUTO_PAYMENT,              -,      -,       0, amount",
        "FORCE_TDS,                 -,      -,       1, ''",
        "FORCE_SSL,                 -,      -,       1, ''",
        "FORCE_FULL_TDS,            -,      -,       1, ''",
        "FORCE_TDS FORCE_FULL_TDS,  -,      -,       1, ''",
        "FORCE_TDS FORCE_SSL,       -,      -,       1, features",
        "FORCE_TDS AUTO_PAYMENT,    -,      -,       1, features",
        "FORCE_SSL AUTO_PAYMENT,    -,      -,       1, features",
        "FORCE_CREATE_BINDING,      client, -,       1, ''",
        "FORCE_CREATE_BINDING,      -,      -,       1, clientId",
        "FORCE_CREATE_BINDING,      client, binding, 1, bindingId",
        "FORCE_CREATE_BINDING,      -,      binding, 1, clientId bindingId",
        "VERIFY FORCE_CREATE_BINDING, client, -,     0, ''",
        "FORCE_TDS FORCE_SSL AUTO_PAYMENT FORCE_CREATE_BINDING, -, binding, 0, features features clientId bindingId amount",
    })
    void goTogetherByTheTable(String features, String client, String binding, long amount, String refused) {
        Set<OrderFeature> set = EnumSet.noneOf(OrderFeature.class);
        words(features).forEach(word -> set.add(OrderFeature.valueOf(word)));

        assertThat(refused(set, client.equals("client"), binding.equals("binding"), amount))
                .isEqualTo(words(refused));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** All 64 sets, with and without a payer, a binding and money. */
    @Test
    void goTogetherInAnyCombinationByTheSameRules() {
        for (int bits = 0; bits < 8 << OrderFeature.values().length; bits++) {
            Set<OrderFeature> set = EnumSet.noneOf(OrderFeature.class);
            for (OrderFeature feature : OrderFeature.values()) {
                if ((bits & 8 << feature.ordinal()) != 0) {
                    set.add(feature);
                }
            }
            boolean client = (bits & 1) != 0;
            boolean binding = (bits & 2) != 0;
            long amount = (bits & 4) / 4;

            assertThat(refused(set, client, binding, amount))
                    .as("%s, client %s, binding %s, amount %s", set, client, binding, amount)
                    .isEqualTo(expected(set.toString(), client, binding, amount));
        }
    }

    /** The table once more, read from names. */
    private static List<String> expected(String names, boolean client, boolean binding, long amount) {
        List<String> paths = new ArrayList<>();
        if (names.contains("FORCE_TDS") && names.contains("FORCE_SSL")) {
            paths.add("features");
        }
        if (names.contains("AUTO_PAYMENT") && (names.contains("FORCE_TDS") || names.contains("FORCE_SSL"))) {
            paths.add("features");
        }
        if (names.contains("FORCE_CREATE_BINDING") && !client) {
            paths.add("clientId");
        }
        if (names.contains("FORCE_CREATE_BINDING") && binding) {
            paths.add("bindingId");
        }
        if (amount == 0 && !names.contains("VERIFY")) {
            paths.add("amount");
        }
        return paths;
    }

    @Test
    void areNamedInOneOrderWhereTheyAreRefused() {
        RegisterOrder.Builder order = RegisterOrder.onePhase()
                .orderNumber("A-1")
                .amount(1)
                .returnUrl("https://shop.example/back")
                .features(OrderFeature.FORCE_SSL, OrderFeature.VERIFY, OrderFeature.AUTO_PAYMENT);

        assertThat(catchThrowableOfType(InvalidRequest.class, order::build))
                .hasMessage("features must not force a way for AUTO_PAYMENT, got [AUTO_PAYMENT, VERIFY, FORCE_SSL]");
    }
}
