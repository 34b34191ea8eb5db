package org.merchantgateway.testkit.generator;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Numbers between the limits that their constraints set. */
final class BoundedNumber implements Constrained {

    /** How far numbers go to whose type sets no limit. */
    private static final BigDecimal FAR = new BigDecimal("999999999999");

    private final NumberLimits limits;
    private final Function<BigDecimal, Number> typed;

    private BoundedNumber(NumberLimits limits, Function<BigDecimal, Number> typed) {
        this.limits = limits;
        this.typed = typed;
    }

    /** Whether numbers of a type can be made. */
    static boolean knows(Class<?> type) {
        return type == BigDecimal.class || isInt(type) || isLong(type);
    }

    /** For numbers of a type that is known. */
    static BoundedNumber of(List<Annotation> constraints, Component where) {
        Class<?> type = where.rawType();
        if (isInt(type)) {
            return new BoundedNumber(
                    whole(constraints, Integer.MIN_VALUE, Integer.MAX_VALUE, where), BigDecimal::intValueExact);
        }
        return isLong(type)
                ? new BoundedNumber(
                        whole(constraints, Long.MIN_VALUE, Long.MAX_VALUE, where), BigDecimal::longValueExact)
                : new BoundedNumber(NumberLimits.of(constraints, FAR.negate(), FAR, true, where), number -> number);
    }

    private static NumberLimits whole(List<Annotation> constraints, long least, long most, Component where) {
        return NumberLimits.of(constraints, BigDecimal.valueOf(least), BigDecimal.valueOf(most), false, where);
    }

    private static boolean isInt(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    @Override
    public Arbitrary<Number> valid() {
        return numbers().map(typed);
    }

    @Override
    public List<Arbitrary<Flaw>> flawed() {
        List<Arbitrary<Flaw>> flaws = new ArrayList<>();
        BigDecimal below = limits.low().at().subtract(limits.unit());
        BigDecimal above = limits.high().at().add(limits.unit());
        limits.low().rule().ifPresent(rule -> flaws.add(flaw(Arbitraries.just(below), rule, "just too little")));
        limits.high().rule().ifPresent(rule -> flaws.add(flaw(Arbitraries.just(above), rule, "just too much")));
        limits.finest().ifPresent(rule -> flaws.add(flaw(tooFine(), rule, "one digit too many after the point")));
        return flaws;
    }

    private Arbitrary<Flaw> flaw(Arbitrary<BigDecimal> numbers, String rule, String text) {
        return Flaw.of(numbers.map(typed), rule, text);
    }

    /** Between two neighbours that are let pass, so that nothing else is wrong with it. */
    private Arbitrary<BigDecimal> tooFine() {
        BigDecimal bit = limits.unit().movePointLeft(1);
        return numbers()
                .map(number ->
                        number.add(bit).compareTo(limits.high().at()) < 0 ? number.add(bit) : number.subtract(bit));
    }

    private Arbitrary<BigDecimal> numbers() {
        BigInteger lowest = limits.low().at().unscaledValue();
        BigInteger highest = limits.high().at().unscaledValue();
        Arbitrary<BigInteger> inUnits = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(lowest, highest)),
                Tuple.of(2, Arbitraries.bigIntegers().between(lowest, highest)),
                Tuple.of(6, ofAnyLength(highest).map(lowest::max)));
        return inUnits.map(units -> new BigDecimal(units, limits.fraction())).map(BoundedNumber::asOneMightWriteIt);
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

    /** Half of them without zeros at the end: one hundred is also 1E+2. */
    private static BigDecimal asOneMightWriteIt(BigDecimal number) {
        return number.unscaledValue().testBit(1) ? number : number.stripTrailingZeros();
    }
}
