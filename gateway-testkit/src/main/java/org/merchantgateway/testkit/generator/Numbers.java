package org.merchantgateway.testkit.generator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.rule.Part;

/** Numbers between the limits that their constraints set. */
final class Numbers {

    /**
     * A type of numbers.
     *
     * @param most the greatest that is made if no constraint says otherwise; the least is as far below 0, and for whole
     *     numbers one less, as in Java
     * @param fraction so many digits after the point are made if no constraint says otherwise
     * @param typed makes one of a decimal
     */
    private record NumberType(BigDecimal most, int fraction, Function<BigDecimal, Number> typed) {

        BigDecimal least() {
            return fraction == 0 ? most.negate().subtract(BigDecimal.ONE) : most.negate();
        }
    }

    private static final NumberType INT =
            new NumberType(BigDecimal.valueOf(Integer.MAX_VALUE), 0, BigDecimal::intValueExact);
    private static final NumberType LONG =
            new NumberType(BigDecimal.valueOf(Long.MAX_VALUE), 0, BigDecimal::longValueExact);
    private static final Map<Class<?>, NumberType> TYPES = Map.of(
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            BigDecimal.class, new NumberType(new BigDecimal("999999999999"), 3, number -> number));

    /** The number furthest out that is still allowed, and the rule that says so; empty if the type ends there. */
    private record Limit(BigDecimal at, Optional<String> rule) {}

    private final NumberType type;
    private final Optional<Digits> digits;
    private final BigDecimal unit;
    private Limit low;
    private Limit high;

    private Numbers(Part component) {
        type = Objects.requireNonNull(TYPES.get(PartTypes.raw(component)));
        digits = PartTypes.constraints(component).stream()
                .filter(Digits.class::isInstance)
                .map(Digits.class::cast)
                .findFirst();
        unit = BigDecimal.ONE.movePointLeft(
                type.fraction() == 0 ? 0 : digits.map(Digits::fraction).orElse(type.fraction()));
        low = new Limit(type.least().setScale(unit.scale()), Optional.empty());
        high = new Limit(type.most().setScale(unit.scale()), Optional.empty());
        PartTypes.constraints(component).forEach(constraint -> limit(constraint, component));
    }

    /** Whether numbers of a type can be made. */
    static boolean areOfType(Class<?> type) {
        return TYPES.containsKey(type);
    }

    /**
     * Numbers for a component of such a type.
     *
     * @throws IllegalArgumentException if one of its constraints is not known
     */
    static Inputs of(Part component) {
        return new Numbers(component).inputs();
    }

    private void limit(Annotation constraint, Part where) {
        if (constraint instanceof Min min) {
            atLeast(BigDecimal.valueOf(min.value()), "Min " + min.value());
        } else if (constraint instanceof Max max) {
            atMost(BigDecimal.valueOf(max.value()), "Max " + max.value());
        } else if (constraint instanceof DecimalMin min) {
            BigDecimal at = new BigDecimal(min.value());
            atLeast(min.inclusive() ? at : at.add(unit), "DecimalMin " + min.value());
        } else if (constraint instanceof DecimalMax max) {
            BigDecimal at = new BigDecimal(max.value());
            atMost(max.inclusive() ? at : at.subtract(unit), "DecimalMax " + max.value());
        } else if (constraint instanceof Digits widest) {
            BigDecimal at = BigDecimal.TEN.pow(widest.integer()).subtract(unit);
            atLeast(at.negate(), rule(widest));
            atMost(at, rule(widest));
        } else {
            throw Inputs.unknown(constraint, where);
        }
    }

    private void atLeast(BigDecimal at, String rule) {
        if (at.compareTo(low.at()) > 0) {
            low = new Limit(at.setScale(unit.scale(), RoundingMode.CEILING), Optional.of(rule));
        }
    }

    private void atMost(BigDecimal at, String rule) {
        if (at.compareTo(high.at()) < 0) {
            high = new Limit(at.setScale(unit.scale(), RoundingMode.FLOOR), Optional.of(rule));
        }
    }

    private static String rule(Digits digits) {
        return "Digits " + digits.integer() + "." + digits.fraction();
    }

    private Inputs inputs() {
        Inputs inputs = new Inputs(typed(valid()));
        if (low.rule().isPresent()) {
            inputs = inputs.orInvalid(
                    typed(Arbitraries.just(low.at().subtract(unit))), low.rule().get(), "just too little");
        }
        if (high.rule().isPresent()) {
            inputs = inputs.orInvalid(
                    typed(Arbitraries.just(high.at().add(unit))), high.rule().get(), "just too much");
        }
        return type.fraction() > 0 && digits.isPresent()
                ? inputs.orInvalid(typed(tooFine()), rule(digits.get()), "one digit too many after the point")
                : inputs;
    }

    private Arbitrary<Number> typed(Arbitrary<BigDecimal> numbers) {
        return numbers.map(type.typed());
    }

    /** Between two neighbours that are valid, so that nothing else is wrong with it. */
    private Arbitrary<BigDecimal> tooFine() {
        BigDecimal bit = unit.movePointLeft(1);
        return valid().map(number -> number.add(bit).compareTo(high.at()) < 0 ? number.add(bit) : number.subtract(bit));
    }

    private Arbitrary<BigDecimal> valid() {
        BigInteger lowest = low.at().unscaledValue();
        BigInteger highest = high.at().unscaledValue();
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.of(lowest, highest)),
                        Tuple.of(2, Arbitraries.bigIntegers().between(lowest, highest)),
                        Tuple.of(6, ofAnyLength(highest).map(lowest::max)))
                .map(units -> new BigDecimal(units, unit.scale()))
                .map(number -> number.unscaledValue().testBit(1) ? number : number.stripTrailingZeros()); // 1E+2
    }

    /** As many short numbers as long ones, and the greatest of each length: a float would round 99999.999. */
    private static Arbitrary<BigInteger> ofAnyLength(BigInteger highest) {
        int longest = highest.max(BigInteger.ZERO).toString().length();
        return Arbitraries.integers()
                .between(1, longest)
                .map(BigInteger.TEN::pow)
                .flatMap(power -> Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(power.subtract(BigInteger.ONE))),
                        Tuple.of(2, Arbitraries.bigIntegers().between(BigInteger.ZERO, power))))
                .map(highest::min);
    }
}
