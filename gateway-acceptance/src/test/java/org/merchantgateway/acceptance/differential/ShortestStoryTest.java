package org.merchantgateway.acceptance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A gateway with a mistake is detected, by a story of no step that does not belong to it. */
@PropertyDefaults(tries = 500, shrinking = ShrinkingMode.FULL)
class ShortestStoryTest {

    /** The steps to which the story shrinks that finds the mistake. */
    @AddLifecycleHook(FoundOut.class)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ShrinksTo {
        Class<? extends Step>[] value();
    }

    /** Turns a property round: it is right to fail, with the story that it should. */
    static class FoundOut implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertThat(result.falsifiedParameters()).as("what finds it out").isPresent();
            Story shortest = (Story) result.falsifiedParameters().orElseThrow().get(0);
            assertThat(shortest.steps())
                    .<Class<?>>extracting(Step::getClass)
                    .containsExactly(context.findAnnotation(ShrinksTo.class)
                            .orElseThrow()
                            .value());
            return result.mapToSuccessful();
        }
    }

    @Property
    @ShrinksTo({Step.Register.class, Step.Refund.class})
    void sayingYesToRefundsThatAreRefused(@ForAll("stories") Story story) {
        toldApart(story, SayingYes::new);
    }

    @Property
    @ShrinksTo({Step.Register.class, Step.Pay.class, Step.Refund.class, Step.Refund.class})
    void forgettingTheSecondRefund(@ForAll("stories") Story story) {
        toldApart(story, Forgetting::new);
    }

    @Property
    @ShrinksTo({Step.Register.class, Step.Pay.class, Step.Refund.class, Step.Refund.class})
    void forgettingTheSecondRefundAsTheOracleSeesIt(@ForAll("stories") Story story) {
        List<String> told = Side.MEMORY.tell(story, Forgetting::new).verdicts();

        StoryProperties.alike("by the oracle", story, told, new Oracle(Side.begin()).foretell(story));
    }

    private static void toldApart(Story story, UnaryOperator<PaymentGateway> mistake) {
        List<String> told = Side.MEMORY.tell(story, mistake).words();

        StoryProperties.alike(
                "with a mistake", story, told, Side.MEMORY.tell(story).words());
    }

    /** Tells every refund as done. */
    private record SayingYes(PaymentGateway gateway) implements PaymentGateway {

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            Outcome<R> outcome = gateway.execute(operation);
            return operation instanceof RefundOrder && outcome instanceof Outcome.Refused ? done() : outcome;
        }

        @Override
        public void close() {}
    }

    /** Tells every refund after the first of what was paid by card as done, and does not do it. */
    private record Forgetting(PaymentGateway gateway, Set<OrderId> paidByCard, Map<OrderId, Integer> refunds)
            implements PaymentGateway {

        Forgetting(PaymentGateway gateway) {
            this(gateway, new HashSet<>(), new HashMap<>());
        }

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            if (operation instanceof PayByCard payment) {
                paidByCard.add(payment.orderId());
            }
            return operation instanceof RefundOrder refund
                            && paidByCard.contains(refund.orderId())
                            && refunds.merge(refund.orderId(), 1, Integer::sum) > 1
                    ? done()
                    : gateway.execute(operation);
        }

        @Override
        public void close() {}
    }

    /** Only a refund asks for it, whose result it is. */
    @SuppressWarnings("unchecked")
    private static <R> Outcome<R> done() {
        return (Outcome<R>) new Outcome.Accepted<>(new Acknowledged(""));
    }

    @Provide
    Arbitrary<Story> stories() {
        return Stories.stories();
    }
}
