package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.notation.TextArbitraries;
import org.merchantgateway.domain.notation.Validators;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.samples.DomainClasses;

/** The rules that the constructors run are those that Hibernate Validator reads from the same annotations. */
class ConstrainedTypesTest {

    private static final Validator HIBERNATE = Validators.speaking(Locale.ENGLISH);
    private static final Validator SPEECHLESS = Validators.speechless();

    static List<Part> texts() {
        return all(String.class);
    }

    private static List<Part> all(Class<?> of) {
        return ValidValues.ALL.keySet().stream()
                .flatMap(ValidValues::constrained)
                .filter(part -> part.constrained().getType() == of)
                .toList();
    }

    @Test
    void areAllKnownToThisTest() {
        assertThat(DomainClasses.all().stream()
                        .filter(type -> ValidValues.constrained(type).findAny().isPresent())
                        .collect(Collectors.toSet()))
                .isEqualTo(ValidValues.ALL.keySet());
    }

    @Property
    void decideOnTextsAsHibernateValidatorDoesAndInTheSameWords(@ForAll("texts") String text) {
        for (Part part : texts()) {
            assertThat(ValidValues.violations(part, text))
                    .as("%s of %s", part, text)
                    .extracting(Violation::rule)
                    .containsExactlyInAnyOrderElementsOf(found(HIBERNATE, part, text));
        }
    }

    @Provide("texts")
    Arbitrary<String> randomTexts() {
        Arbitrary<Integer> lengths = Arbitraries.of(
                0, 1, 2, 3, 4, 5, 12, 13, 16, 19, 20, 21, 30, 31, 32, 33, 39, 40, 41, 100, 101, 255, 256);
        return Arbitraries.oneOf(
                lengths.flatMap(TextArbitraries::ofLength),
                Arbitraries.of(257, 511, 512, 513, 1024).flatMap(TextArbitraries::ofLength),
                Arbitraries.strings().numeric().ofMinLength(11).ofMaxLength(20),
                Arbitraries.strings().withChars("aZ9+/= \n").ofMaxLength(12),
                Arbitraries.of(
                        "127.0.0.1", "256.1.1.1", "1.2.3", "::", "2001:db8::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"),
                Arbitraries.integers()
                        .between(0, 500)
                        .flatMap(TextArbitraries::ofLength)
                        .map(path -> "https://shop.example/" + path));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takeWhatIsMeantForThemAndRefuseAControlCharacter(Part part) {
        assertThat(ValidValues.violations(part, "\u0000")).isNotEmpty();
        assertThat(Stream.of(
                        "en",
                        "05",
                        "123",
                        "c2VjcmV0",
                        "79000000000",
                        "7707083893",
                        "4111111111111111",
                        "::1",
                        "https://a.example"))
                .as("something that suits it")
                .anyMatch(text -> ValidValues.violations(part, text).isEmpty());
    }

    @Property
    void decideOnPositionsAsHibernateValidatorDoes(@ForAll("positions") long position) {
        assertThat(all(Long.class))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(ValidValues.violations(part, position))
                        .hasSameSizeAs(found(SPEECHLESS, part, position)));
    }

    @Provide
    Arbitrary<Long> positions() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-2, 2),
                Arbitraries.longs().between(999_999_999_990L, 1_000_000_000_010L));
    }

    /** Without trailing zeros, which a quantity drops before it looks at its rules. */
    @Property
    void decideOnDecimalsAsHibernateValidatorDoes(
            @ForAll long unscaled,
            @ForAll @IntRange(min = -3, max = 6) int scale,
            @ForAll @IntRange(max = 19) int cut) {
        BigDecimal decimal = BigDecimal.valueOf(unscaled / (long) Math.pow(10, cut % 19), scale)
                .stripTrailingZeros();

        assertThat(all(BigDecimal.class))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(ValidValues.violations(part, decimal))
                        .as("%s", decimal)
                        .hasSameSizeAs(found(SPEECHLESS, part, decimal)));
    }

    private static List<String> found(Validator validator, Part part, Object value) {
        Set<? extends ConstraintViolation<?>> found =
                validator.validateValue(part.owner(), part.name(), ValidValues.wrapped(part, value));
        return found.stream().map(ConstraintViolation::getMessage).toList();
    }
}
