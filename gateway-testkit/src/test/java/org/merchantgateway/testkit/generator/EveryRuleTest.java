package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.domain.rule.Part;

/** Every type of the domain refuses what is just not valid, and says what is wrong. */
class EveryRuleTest {

    private static final long SEED = 20260302;
    private static final int MANY = 100;

    static Stream<Class<?>> breakable() {
        return DomainRecords.breakable();
    }

    @ParameterizedTest
    @MethodSource("breakable")
    void refusesWhatIsJustNotValidAndNamesTheField(Class<?> type) {
        invalid(type).forEach(EveryRuleTest::isRefusedForThatFieldAlone);
    }

    private static <T> Stream<Invalid<T>> invalid(Class<T> type) {
        return Samples.justInvalid(type, SEED).limit(MANY);
    }

    private static void isRefusedForThatFieldAlone(Invalid<?> invalid) {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, invalid::build);
        assertThat(refusal).as("%s", invalid).isNotNull();
        assertThat(refusal.violations())
                .as("%s", invalid)
                .extracting(Violation::path)
                .containsOnly(invalid.path());
    }

    @Test
    void refusesPartsOfACartThatAreMoreThanTheCart() {
        invalid(CartPart.class).forEach(EveryRuleTest::isRefusedForThatFieldAlone);
    }

    @ParameterizedTest
    @MethodSource("breakable")
    void breaksEveryNotationByOneCharacter(Class<?> type) {
        for (Part component : Part.of(type)) {
            Conforms conforms = PartTypes.constrained(component).type().getAnnotation(Conforms.class);
            if (conforms != null) {
                assertThat(mistakes(PartTypes.constrained(component), conforms.value()))
                        .as("%s", component)
                        .contains("one wrong character", tooLong(conforms.value()));
            }
        }
    }

    private static List<String> mistakes(Part component, String rule) {
        List<String> mistakes = new ArrayList<>();
        JqwikSession.run(() -> Inputs.of(component, Limits.MANUAL).invalid().stream()
                .map(Arbitrary::sample)
                .filter(input -> input.rule().equals(rule))
                .forEach(input -> mistakes.add(input.mistake())));
        return mistakes;
    }

    private static String tooLong(String notation) {
        return Notation.parse(notation).max() < Integer.MAX_VALUE ? "one character too many" : "an empty text";
    }

    @Test
    void isOneMinorUnitOffTheSumOfTheCart() {
        List<Invalid<RegisterOrder>> off = Samples.justInvalid(RegisterOrder.class, SEED)
                .filter(invalid -> invalid.rule().equals("the cart's sum"))
                .limit(20)
                .toList();

        assertThat(off).hasSize(20).allSatisfy(invalid -> {
            assertThat(invalid.mistake()).isEqualTo("one minor unit off");
            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(invalid::build)
                    .withMessageStartingWith("amount ");
        });
    }

    @Test
    void namesAFieldAsItsBuilderDoes() {
        isAmongThePathsOf(
                RegisterOrder.class,
                refused(() -> RegisterOrder.onePhase()
                        .orderNumber("9".repeat(33))
                        .amount(1)
                        .returnUrl("https://shop.example/")
                        .build()));
        isAmongThePathsOf(
                Cart.class,
                refused(() -> Cart.builder()
                        .item(CartItem.builder()
                                .positionId(1)
                                .name("a".repeat(256))
                                .itemCode("a")
                                .quantity(1)
                                .itemAmount(1))
                        .build()));
    }

    private static void isAmongThePathsOf(Class<?> type, String path) {
        assertThat(Samples.justInvalid(type, SEED)
                        .limit(1000)
                        .map(Invalid::path)
                        .anyMatch(path::equals))
                .as(path)
                .isTrue();
    }

    private static String refused(ThrowingCallable building) {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, building);
        return refusal.violations().get(0).path();
    }

    @Test
    void printsWhatIsWrongAndNotTheInput() {
        assertThat(invalid(Pan.class))
                .allSatisfy(invalid -> assertThat(invalid.toString())
                        .startsWith("Pan whose pan has ")
                        .doesNotContain(digits(invalid.input())));
    }

    /** An empty text stands in every other. */
    private static String digits(Object input) {
        return input.toString().isEmpty() ? "no such digits" : input.toString();
    }

    @Test
    void saysOfATypeWithoutARuleThatNothingCanBeWrong() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Samples.justInvalid(Texts.class, SEED))
                .withMessageContaining("nothing can be wrong with " + Texts.class.getName());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Samples.justInvalid(String.class, SEED))
                .withMessageContaining("not made of parts: java.lang.String");
    }

    @Test
    void leavesTheRestOfAValueAsItMustBe() {
        Invalid<Cart> invalid = Samples.justInvalid(Cart.class, SEED)
                .filter(one -> one.path().endsWith(".name"))
                .findFirst()
                .orElseThrow();

        assertThat(invalid.type()).isEqualTo(Cart.class);
        assertThat(invalid.path()).isEqualTo("items[0].name");
        assertThat(invalid.rule()).isEqualTo("ANS..255");
    }
}
