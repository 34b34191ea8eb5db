package org.merchantgateway.acceptance.fire;

import java.util.ArrayList;
import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;

/** A shop's own books of one order: what it was told was done, and what the order's money comes to by that. */
final class Books {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private boolean isOnePhase;
    private long approved;
    private long deposited;
    private long refunded;

    /** What a payment does depends on how its order was registered. */
    void isOnePhase(boolean is) {
        isOnePhase = is;
    }

    void enter(LedgerEntry entry) {
        entries.add(entry);
        switch (entry.name()) {
            case "pay-by-card", "pay-by-binding", "pay-by-wallet", "finish-3ds", "continue-3ds", "finish-3ds-2" -> {
                approved += entry.minor();
                deposited += isOnePhase ? entry.minor() : 0;
            }
            case "complete" -> deposited += entry.minor();
            case "reverse" -> {
                approved -= entry.minor();
                deposited -= isOnePhase ? entry.minor() : 0;
            }
            case "refund" -> {
                deposited -= entry.minor();
                refunded += entry.minor();
            }
            default -> {
                // registration and decline move no money
            }
        }
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    Sums sums() {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }
}
