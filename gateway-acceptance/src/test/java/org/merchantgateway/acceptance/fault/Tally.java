package org.merchantgateway.acceptance.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultConnection;

/** Counts what was executed of every order: one that was executed twice is not hidden by another that was not at all. */
final class Tally {

    private static final Pattern ORDER = Pattern.compile("counted-\\w+-\\d+");

    private final Map<String, Integer> executions = new ConcurrentHashMap<>();

    /** A refund of an order that is counted. */
    static RefundOrder refund(String name, int number) {
        return RefundOrder.of(OrderId.of("counted-" + name + "-" + number), Amount.ofMinor(1));
    }

    /** Reads and executes every request of a connection, and goes on with something else after each. */
    Fault counting(Fault then) {
        return peer -> {
            while (peer.readRequest()) {
                peer.executed();
                count(peer);
                then.serve(peer);
            }
        };
    }

    private void count(FaultConnection peer) throws IOException {
        Matcher order = ORDER.matcher(new String(peer.request(), StandardCharsets.UTF_8));
        if (order.find()) {
            executions.merge(order.group(), 1, Integer::sum);
        }
    }

    /** How many orders were executed at all. */
    int orders() {
        return executions.size();
    }

    /** How often the order was executed that was executed most often. */
    int most() {
        return executions.isEmpty() ? 0 : Collections.max(executions.values());
    }
}
