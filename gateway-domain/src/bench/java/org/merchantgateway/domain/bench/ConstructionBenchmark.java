package org.merchantgateway.domain.bench;

import java.util.concurrent.TimeUnit;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.payment.PaRes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Makes each value twice: as the domain's record, and as a holder behind a check written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ConstructionBenchmark.SOME)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ConstructionBenchmark {

    /** How many different values one call makes, so that none is foreseen. */
    static final int SOME = 8;

    private final String[] orderNumbers = {
        "A-1001",
        "2026-11-21/000017",
        "61351fbd94f94b0d8a1c2f3e4d5b6a79",
        "1",
        "Заказ №42",
        "shop 7, basket 12",
        "ORD_000000000123",
        "b2c:7781-33"
    };

    private final String[] pans = {
        "4111111111111111",
        "4222222222222",
        "378282246310005",
        "6304000000000000000",
        "5555555555554444",
        "2200000000000004",
        "30569309025904",
        "6011111111111117"
    };

    private final String[] currencies = {"643", "978", "840", "051", "810", "392", "826", "156"};

    private final String[] cvcs = {"123", "000", "1234", "999", "0471", "852", "333", "7001"};

    /** Runs the code under all rules with every kind of value, as any JVM of a shop has: none is compiled for one kind alone. */
    @Setup
    public void asInAShop(Blackhole hole) {
        for (int i = 0; i < 20_000; i++) {
            int some = i % SOME;
            hole.consume(OrderNumber.of(orderNumbers[some]));
            hole.consume(Pan.of(pans[some]));
            hole.consume(Currency.of(currencies[some]));
            hole.consume(Cvc.of(cvcs[some]));
            hole.consume(new UserName("shop-api"));
            hole.consume(PaRes.of("eJxVUm1v"));
            hole.consume(Quantity.of("2.5", "kg"));
        }
    }

    @Benchmark
    public void orderNumber(Blackhole hole) {
        for (String text : orderNumbers) {
            hole.consume(OrderNumber.of(text));
        }
    }

    @Benchmark
    public void orderNumberByHand(Blackhole hole) {
        for (String text : orderNumbers) {
            hole.consume(HandWritten.orderNumber(text));
        }
    }

    @Benchmark
    public void pan(Blackhole hole) {
        for (String digits : pans) {
            hole.consume(Pan.of(digits));
        }
    }

    @Benchmark
    public void panByHand(Blackhole hole) {
        for (String digits : pans) {
            hole.consume(HandWritten.pan(digits));
        }
    }

    @Benchmark
    public void currency(Blackhole hole) {
        for (String code : currencies) {
            hole.consume(Currency.of(code));
        }
    }

    @Benchmark
    public void currencyByHand(Blackhole hole) {
        for (String code : currencies) {
            hole.consume(HandWritten.currency(code));
        }
    }

    @Benchmark
    public void cvc(Blackhole hole) {
        for (String digits : cvcs) {
            hole.consume(Cvc.of(digits));
        }
    }

    @Benchmark
    public void cvcByHand(Blackhole hole) {
        for (String digits : cvcs) {
            hole.consume(HandWritten.cvc(digits));
        }
    }
}
