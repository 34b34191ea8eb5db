package org.merchantgateway.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line's amount, against exact arithmetic on fractions. Source: payment.do, amount. */
class RoundingTest {

    @ParameterizedTest(name = "{0} x {1} = {2}")
    @CsvSource({
        "0.333,     1000,   333",
        "1.5,       333,    500",
        "0.5,       1,      1",
        "0.499,     1,      0",
        "2.5,       9200,   23000",
        "99999.999, 1,      100000",
        "99999.999, 1000,   99999999",
        "0.001,     499,    0",
        "0.001,     500,    1",
        "0.001,     0,      0",
    })
    void followsTheManual(String quantity, long price, long amount) {
        assertThat(Quantity.of(quantity).times(Amount.ofMinor(price))).isEqualTo(BigDecimal.valueOf(amount));
    }

    @Property(tries = 5_000)
    void isHalfUpOfTheExactProduct(
            @ForAll @LongRange(min = 1, max = 99_999_999_999_999_999L) long unscaled,
            @ForAll @IntRange(min = 0, max = 3) int scale,
            @ForAll @LongRange(min = 0, max = Amount.MAX_MINOR) long price) {
        String digits = Long.toString(unscaled % ((long) Math.pow(10, 14 + scale) - 1) + 1);
        Quantity quantity = Quantity.of(point(digits, scale));

        assertThat(quantity.times(Amount.ofMinor(price)).toBigIntegerExact())
                .isEqualTo(
                        halfUp(new BigInteger(digits).multiply(BigInteger.valueOf(price)), BigInteger.TEN.pow(scale)));
    }

    @Property(tries = 5_000)
    void isHalfUpOfTheExactProductWhereHalvesAreFrequent(
            @ForAll @IntRange(min = 1, max = 20_000) int thousandths, @ForAll @IntRange(max = 2_000) int price) {
        assertThat(Quantity.of(point(Integer.toString(thousandths), 3))
                        .times(Amount.ofMinor(price))
                        .toBigIntegerExact())
                .isEqualTo(halfUp(BigInteger.valueOf((long) thousandths * price), BigInteger.valueOf(1000)));
    }

    private static String point(String digits, int scale) {
        String padded = "0".repeat(Math.max(0, scale + 1 - digits.length())) + digits;
        int before = padded.length() - scale;
        return scale == 0 ? padded : padded.substring(0, before) + "." + padded.substring(before);
    }

    /** The integer nearest to a fraction; from a half on, the greater one. */
    private static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        BigInteger two = BigInteger.TWO;
        return numerator.multiply(two).add(denominator).divide(denominator.multiply(two));
    }
}
