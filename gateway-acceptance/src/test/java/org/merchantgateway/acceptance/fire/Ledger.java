package org.merchantgateway.acceptance.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.history.HistoryEntry;

/** What the simulator itself has done, read from its own changes and by no adapter. */
final class Ledger {

    private final GatewaySimulator simulator;

    Ledger(GatewaySimulator simulator) {
        this.simulator = simulator;
    }

    /**
     * What was done to all orders of this number, the oldest first. An attempt to pay that was declined is no entry, and a
     * wallet's payment is one with its registration.
     */
    List<LedgerEntry> entries(String number) {
        List<LedgerEntry> entries = new ArrayList<>();
        simulator.orders().list().stream()
                .filter(order -> order.number().equals(number))
                .map(order -> simulator.orders().find(order.id()).orElseThrow())
                .forEach(order -> entries.addAll(entries(order)));
        return entries;
    }

    /** What the order's money has come to; none before it is registered. */
    Sums sums(String number) {
        return simulator.orders().find(number).map(SimulatedOrder::sums).orElse(Sums.NONE);
    }

    /** The gateway's id of the newest order of this number. */
    Optional<String> id(String number) {
        return simulator.orders().find(number).map(SimulatedOrder::id);
    }

    /** Whether the order stands declined, be it by the shop or by the payer's bank. */
    boolean isDeclined(String number) {
        return status(number).filter(OrderStatus.DECLINED::equals).isPresent();
    }

    /** Where the order stands. */
    Optional<OrderStatus> status(String number) {
        return simulator.orders().find(number).map(SimulatedOrder::status);
    }

    /** Lets the time run out in which the order can be paid. */
    void letExpire(String number) {
        simulator.payer().letExpire(id(number).orElseThrow());
    }

    private static List<LedgerEntry> entries(SimulatedOrder order) {
        List<LedgerEntry> entries = new ArrayList<>();
        if (!isByWallet(order)) {
            entries.add(new LedgerEntry("register", order.amount().minor()));
        }
        Sums before = Sums.NONE;
        for (HistoryEntry entry : order.history()) {
            if (entry instanceof HistoryEntry.Change change) {
                entry(order, before, change).ifPresent(entries::add);
                before = change.sums();
            }
        }
        return entries;
    }

    private static Optional<LedgerEntry> entry(SimulatedOrder order, Sums before, HistoryEntry.Change change) {
        long approved = change.sums().approved().minor() - before.approved().minor();
        long deposited = change.sums().deposited().minor() - before.deposited().minor();
        long refunded = change.sums().refunded().minor() - before.refunded().minor();
        if (refunded != 0) {
            return Optional.of(new LedgerEntry("refund", refunded));
        }
        if (approved != 0) {
            return Optional.of(
                    approved > 0 ? new LedgerEntry(payment(order), approved) : new LedgerEntry("reverse", -approved));
        }
        if (deposited != 0) {
            return Optional.of(new LedgerEntry("complete", deposited));
        }
        boolean declined =
                change.status().equals(OrderStatus.DECLINED) && change.actionCode() == Order.DECLINED_BY_MERCHANT;
        return declined ? Optional.of(new LedgerEntry("decline", 0)) : Optional.empty();
    }

    /** Which operation paid an order: its last attempt is the one that did. */
    private static String payment(SimulatedOrder order) {
        if (isBy(Cards.ENROLLED, order)) {
            return "finish-3ds";
        }
        if (isBy(Cards.CHALLENGED, order)) {
            return "finish-3ds-2";
        }
        if (isBy(Cards.UNCHALLENGED, order)) {
            return "continue-3ds";
        }
        if (isBy(Cards.GOOD, order)) {
            return "pay-by-card";
        }
        return isByWallet(order) ? "pay-by-wallet" : "pay-by-binding";
    }

    private static boolean isByWallet(SimulatedOrder order) {
        return order.description().equals(Optional.of(Wish.BY_WALLET));
    }

    private static boolean isBy(TestCard card, SimulatedOrder order) {
        String lastFour = card.pan().substring(card.pan().length() - 4);
        return order.maskedPan()
                .filter(pan -> pan.startsWith(card.pan().substring(0, 6)) && pan.endsWith(lastFour))
                .isPresent();
    }
}
