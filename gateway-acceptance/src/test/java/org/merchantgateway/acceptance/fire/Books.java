package org.merchantgateway.acceptance.fire;

import java.util.ArrayList;
import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;

/** A shop's own books of one order: what it was told was done, and what the order's money comes to by that. */
final class Books {

    private final List<Deed> deeds = new ArrayList<>();
    private boolean isOnePhase;
    private long approved;
    private long deposited;
    private long refunded;

    /** What a payment does depends on how its order was registered. */
    void isOnePhase(boolean is) {
        isOnePhase = is;
    }

    void enter(Deed deed) {
        deeds.add(deed);
        switch (deed.name()) {
            case "pay-by-card", "pay-by-binding", "pay-by-wallet", "finish-3ds" -> {
                approved += deed.minor();
                deposited += isOnePhase ? deed.minor() : 0;
            }
            case "complete" -> deposited += deed.minor();
            case "reverse" -> {
                approved -= deed.minor();
                deposited -= isOnePhase ? deed.minor() : 0;
            }
            case "refund" -> {
                deposited -= deed.minor();
                refunded += deed.minor();
            }
            default -> {
                // registration and decline move no money
            }
        }
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    Sums sums() {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }
}
