package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** One gateway is used by many threads. Source: the library's promise. */
final class ConcurrencyRules {

    private static final String SOURCE = "promise: safe for use by many threads";
    private static final int THREADS = 8;

    @ContractRule(id = "CON-01", text = "keeps the calls of many threads apart", source = SOURCE)
    void keepsApart(Subject subject) {
        List<OrderReport> reports =
                together(number -> () -> subject.report(subject.paid(subject.onePhase(1_000 + number))));

        assertThat(reports).extracting(OrderReport::orderId).doesNotHaveDuplicates();
        for (int number = 0; number < THREADS; number++) {
            assertThat(reports.get(number).amount()).contains(Amount.ofMinor(1_000 + number));
            assertThat(reports.get(number).sums()).contains(sums(1_000 + number, 1_000 + number, 0));
        }
    }

    @ContractRule(id = "CON-02", text = "registers an order number once when many threads register it", source = SOURCE)
    void registersOnce(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();

        assertThat(accepted(subject, order)).as("registrations of one number").isEqualTo(1);
    }

    @ContractRule(id = "CON-03", text = "completes a hold once when many threads complete it", source = SOURCE)
    void completesOnce(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        assertThat(accepted(subject, CompleteOrder.of(id, Amount.ofMinor(400))))
                .as("completions of one hold")
                .isEqualTo(1);
        assertThat(subject.report(id).sums()).contains(sums(1_000, 400, 0));
    }

    @ContractRule(id = "CON-04", text = "refunds no more than was deposited when many threads refund", source = SOURCE)
    void refundsNoMore(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        assertThat(accepted(subject, RefundOrder.of(id, Amount.ofMinor(300))))
                .as("refunds of 300 out of 1000")
                .isEqualTo(3);
        assertThat(subject.report(id).sums()).contains(sums(1_000, 100, 900));
    }

    private static long accepted(Subject subject, Operation<?> operation) {
        Stream<Outcome<?>> outcomes =
                ConcurrencyRules.<Outcome<?>>together(number -> () -> subject.execute(operation)).stream();
        return outcomes.filter(Outcome.Accepted.class::isInstance).count();
    }

    private static <T> List<T> together(IntFunction<Callable<T>> task) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            return threads.invokeAll(IntStream.range(0, THREADS).mapToObj(task).toList()).stream()
                    .map(ConcurrencyRules::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException failed) {
            throw new AssertionError("one thread failed: " + failed.getMessage(), failed);
        }
    }
}
