package org.merchantgateway.testkit.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.MapArbitrary;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.ActionCode;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;

/** What the gateway answers: its open types have mostly values of the manual, and now and then another one. */
final class AnswerRules {

    static final Map<Class<?>, Function<Profile, TypeRules>> ALL = Map.of(
            OrderStatus.class,
            profile -> codes(Arbitraries.integers().between(0, 8)),
            ActionCode.class,
            profile -> codes(Arbitraries.of(0, Order.NO_ATTEMPT, Order.TIMED_OUT, Order.DECLINED_BY_MERCHANT)),
            Notification.class,
            profile -> notification(),
            Order.class,
            profile -> order());

    private static final Duration LIFETIME = Duration.ofMinutes(20);

    private AnswerRules() {}

    /** Mostly known ones. */
    private static TypeRules codes(Arbitrary<Integer> known) {
        return TypeRules.NONE.with(
                "code", Arbitraries.frequencyOf(Tuple.of(4, known), Tuple.of(1, Arbitraries.integers())));
    }

    private static TypeRules notification() {
        MapArbitrary<String, String> others = Arbitraries.maps(NotationText.of("AN..30"), NotationText.of("ANS..100"));
        return TypeRules.NONE
                .with("parameters", others.ofMaxSize(3).map(AnswerRules::deposited))
                .mutated("parameters", "mdOrder", "there", "nothing", Map.of("operation", "deposited"))
                .mutated("parameters", "operation", "there", "nothing", Map.of("mdOrder", "1"));
    }

    private static Map<String, String> deposited(Map<String, String> others) {
        Map<String, String> parameters = new HashMap<>(others);
        parameters.put("mdOrder", "bb1ad573-19b8-4cd8-a8fb-0e6f684df992");
        parameters.put("operation", "deposited");
        return parameters;
    }

    /** As it is registered: whatever else it may be comes about by its transitions. */
    private static TypeRules order() {
        return TypeRules.NONE.adjusted(order -> Fields.of(Order.registered(
                order.get("number", OrderNumber.class),
                order.get("id", OrderId.class),
                order.get("scheme", PaymentScheme.class),
                order.get("amount", Amount.class),
                order.get("currency", Currency.class),
                order.get("registeredAt", Instant.class),
                order.get("registeredAt", Instant.class).plus(LIFETIME))));
    }
}
