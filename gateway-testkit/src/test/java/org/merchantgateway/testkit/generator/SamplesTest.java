package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RegisterOrder;

/** Samples for those who know nothing of jqwik. */
class SamplesTest {

    private static final long SEED = 7;

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(Samples.of(RegisterOrder.class, SEED, 50)).isEqualTo(Samples.of(RegisterOrder.class, SEED, 50));
        assertThat(Samples.operations(SEED).limit(50).toList())
                .isEqualTo(Samples.operations(SEED).limit(50).toList());
        assertThat(invalid(SEED)).isEqualTo(invalid(SEED));
    }

    private static List<String> invalid(long seed) {
        return Samples.justInvalid(RegisterOrder.class, seed)
                .limit(50)
                .map(invalid -> invalid + " " + invalid.input())
                .toList();
    }

    @Test
    void areOthersForAnotherSeed() {
        assertThat(Samples.of(RegisterOrder.class, SEED, 50))
                .doesNotContainAnyElementsOf(Samples.of(RegisterOrder.class, SEED + 1, 50));
        assertThat(invalid(SEED)).isNotEqualTo(invalid(SEED + 1));
    }

    @Test
    void areTheSameHoweverManyThreadsAskForThem() {
        List<CompletableFuture<List<OrderNumber>>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Samples.of(OrderNumber.class, SEED, 100)))
                .limit(8)
                .toList();

        assertThat(asked).extracting(CompletableFuture::join).containsOnly(Samples.of(OrderNumber.class, SEED, 100));
    }

    @Property(tries = 5)
    void areTheSameWithinAProperty(@ForAll long seed) {
        assertThat(Samples.of(Amount.class, seed, 20)).isEqualTo(Samples.of(Amount.class, seed, 20));
    }

    @Test
    void mayBeReadWhileOthersAreRead() {
        List<Amount> amounts = Samples.of(OrderNumber.class, SEED)
                .limit(5)
                .flatMap(number ->
                        Samples.of(Amount.class, number.value().length()).limit(1))
                .toList();

        assertThat(amounts).hasSize(5);
    }

    @Test
    void goToTheLimitsOfAnAmount() {
        assertThat(Samples.of(Amount.class, SEED).limit(200).map(Amount::minor))
                .contains(0L, 1L, 999_999_999_999L)
                .allMatch(minor -> minor >= 0 && minor <= 999_999_999_999L);
    }

    @Test
    void areEveryCaseOfWhatIsSealedAndEveryConstantOfAnEnum() {
        assertThat(Samples.of(Credentials.class, SEED)
                        .limit(100)
                        .map(Object::getClass)
                        .distinct())
                .containsExactlyInAnyOrder(Credentials.Login.class, Credentials.ByToken.class);
        assertThat(Samples.of(PaymentState.class, SEED, 100)).contains(PaymentState.values());
    }

    @ParameterizedTest
    @ValueSource(classes = {Object.class, String.class, Runnable.class, Thread.class})
    void areRefusedForATypeThatNoGeneratorKnows(Class<?> type) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Samples.of(type, SEED))
                .withMessage("no generator knows " + type.getName());
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.class, Invalid.class})
    void showNothingOfJqwik(Class<?> type) {
        Stream<String> signatures = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::toGenericString);

        assertThat(signatures).isNotEmpty().noneMatch(signature -> signature.contains("jqwik"));
    }
}
