package org.merchantgateway.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.journal.Journal;

/**
 * What a test may see of the gateway's orders. Safe for use by many threads.
 *
 * <pre>{@code
 * SimulatedOrder order = simulator.orders().find("A-1001").orElseThrow();
 * assertEquals(Amount.ofMinor(230_000), order.sums().deposited());
 * order.history().forEach(System.out::println); // every request and answer that named it, masked
 * }</pre>
 */
public final class SimulatedOrders {

    private final GatewayCore gateway;
    private final Journal journal;

    SimulatedOrders(GatewayCore gateway, Journal journal) {
        this.gateway = gateway;
        this.journal = journal;
    }

    /** All orders of all merchants, the newest first, without their history. */
    public List<SimulatedOrder> list() {
        return stream().toList();
    }

    /** The same one by one. */
    public Stream<SimulatedOrder> stream() {
        return gateway.orders().map(placed -> view(placed, List.of()));
    }

    /**
     * The order with this id, else the newest with this number, with its history.
     *
     * @param idOrNumber the gateway's id or the shop's number
     */
    public Optional<SimulatedOrder> find(String idOrNumber) {
        return gateway.order(idOrNumber)
                .or(() -> gateway.orders()
                        .filter(placed -> placed.order().number().value().equals(idOrNumber))
                        .findFirst())
                .map(placed -> view(placed, journal.of(placed.id())));
    }

    /** The requests that named no order of the gateway's, such as those with a wrong password; the oldest first. */
    public List<HistoryEntry> otherRequests() {
        return journal.others();
    }

    /** How many requests came too fast to be kept in any history ({@code HistoryLimits.perSecond}). */
    public long requestsNotKept() {
        return journal.notKept();
    }

    private SimulatedOrder view(PlacedOrder placed, List<HistoryEntry> history) {
        return SimulatedOrder.of(
                placed, gateway.formUrl(placed), gateway.extras().of(placed.id()), history);
    }
}
