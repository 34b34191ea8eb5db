package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RegisterOrder;

/** What only jqwik sees of the generators. */
class GeneratorsTest {

    private static final int MANY = 1000;
    private static final int SHORTEST = 5;

    @Test
    void shrinkToTheSmallestValueThatStillFails() {
        JqwikSession.run(() -> {
            Shrinkable<OrderNumber> shrunk = longNumber();
            for (Optional<Shrinkable<OrderNumber>> next = Optional.of(shrunk);
                    next.isPresent();
                    next = simpler(shrunk)) {
                shrunk = next.orElseThrow();
            }
            assertThat(shrunk.value().value()).isEqualTo("a".repeat(SHORTEST));
        });
    }

    private static Shrinkable<OrderNumber> longNumber() {
        Random random = new Random(1);
        return Generators.of(OrderNumber.class).generator(MANY).stream(random)
                .filter(GeneratorsTest::fails)
                .findFirst()
                .orElseThrow();
    }

    private static boolean fails(Shrinkable<OrderNumber> number) {
        return number.value().value().length() >= SHORTEST;
    }

    private static Optional<Shrinkable<OrderNumber>> simpler(Shrinkable<OrderNumber> number) {
        return number.shrink().filter(GeneratorsTest::fails).findFirst();
    }

    @Test
    void haveNoEdgeCasesSinceTheLimitsAreAmongTheValues() {
        Arbitrary<RegisterOrder> orders = Generators.of(RegisterOrder.class);

        assertThat(orders.edgeCases().isEmpty()).isTrue();
        assertThat(Generators.operations().edgeCases().isEmpty()).isTrue();
        assertThat(Generators.justInvalid(RegisterOrder.class).edgeCases().isEmpty())
                .isTrue();
    }
}
