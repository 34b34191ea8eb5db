package org.merchantgateway.testkit.generator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The limits that numeric constraints set together.
 *
 * @param fraction digits after the point
 * @param low the lowest number that is let pass
 * @param high the highest
 * @param finest the rule about digits after the point, if there is one
 */
record NumberLimits(int fraction, Limit low, Limit high, Optional<String> finest) {

    /** A number that is still let pass, and whose rule it is; empty if the type has no number beyond. */
    record Limit(BigDecimal at, Optional<String> rule) {
        static Limit of(BigDecimal at, String rule) {
            return new Limit(at, Optional.of(rule));
        }
    }

    /** Of decimals, if nothing else is said, so many digits after the point are made. */
    private static final int ORDINARY_FRACTION = 3;

    /**
     * Reads numeric constraints.
     *
     * @param least the least number that is made without a constraint
     * @param most the greatest such
     * @throws IllegalArgumentException if one of the constraints is not known
     */
    static NumberLimits of(
            List<Annotation> constraints, BigDecimal least, BigDecimal most, boolean decimal, Component where) {
        Optional<Digits> digits = constraints.stream()
                .filter(Digits.class::isInstance)
                .map(Digits.class::cast)
                .findFirst();
        int fraction = decimal ? digits.map(Digits::fraction).orElse(ORDINARY_FRACTION) : 0;
        List<Limit> lows = new ArrayList<>(List.of(new Limit(least, Optional.empty())));
        List<Limit> highs = new ArrayList<>(List.of(new Limit(most, Optional.empty())));
        for (Annotation constraint : constraints) {
            add(constraint, BigDecimal.ONE.movePointLeft(fraction), lows, highs, where);
        }
        return new NumberLimits(
                fraction,
                strictest(lows, Comparator.reverseOrder(), fraction, RoundingMode.CEILING),
                strictest(highs, Comparator.naturalOrder(), fraction, RoundingMode.FLOOR),
                decimal ? digits.map(NumberLimits::rule) : Optional.empty());
    }

    private static void add(
            Annotation constraint, BigDecimal unit, List<Limit> lows, List<Limit> highs, Component where) {
        if (constraint instanceof Min min) {
            lows.add(Limit.of(BigDecimal.valueOf(min.value()), "Min " + min.value()));
        } else if (constraint instanceof Max max) {
            highs.add(Limit.of(BigDecimal.valueOf(max.value()), "Max " + max.value()));
        } else if (constraint instanceof DecimalMin min) {
            BigDecimal at = new BigDecimal(min.value());
            lows.add(Limit.of(min.inclusive() ? at : at.add(unit), "DecimalMin " + min.value()));
        } else if (constraint instanceof DecimalMax max) {
            BigDecimal at = new BigDecimal(max.value());
            highs.add(Limit.of(max.inclusive() ? at : at.subtract(unit), "DecimalMax " + max.value()));
        } else if (constraint instanceof Digits digits) {
            BigDecimal widest = BigDecimal.TEN.pow(digits.integer()).subtract(unit);
            lows.add(Limit.of(widest.negate(), rule(digits)));
            highs.add(Limit.of(widest, rule(digits)));
        } else {
            throw Constraints.unknown(constraint, where);
        }
    }

    private static String rule(Digits digits) {
        return "Digits " + digits.integer() + "." + digits.fraction();
    }

    private static Limit strictest(
            List<Limit> limits, Comparator<BigDecimal> strictness, int fraction, RoundingMode inwards) {
        Limit strictest =
                limits.stream().min(Comparator.comparing(Limit::at, strictness)).orElseThrow();
        return new Limit(strictest.at().setScale(fraction, inwards), strictest.rule());
    }

    /** The smallest step between two numbers. */
    BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(fraction);
    }
}
