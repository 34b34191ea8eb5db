package org.merchantgateway.domain.order;

/**
 * The life cycle once more, in plain numbers and sharing nothing with {@link Order}: an order of 1000, minutes since its
 * registration for the time. It expires at minute 60; midnights of the banking day are at minutes 30 and 1470.
 */
final class OrderModel {

    static final int EXPIRES = 60;
    static final int DENIED_AS_UNPAYABLE = 5;
    static final int DENIED_BY_AMOUNT = 5;
    static final int DENIED_BY_STATE = 7;

    private final boolean twoPhase;
    private final int maxAttempts;
    int status;
    long approved;
    long deposited;
    long refunded;
    private int attempts;
    private int paidOnDay;
    private boolean partReversed;

    OrderModel(boolean twoPhase, int maxAttempts) {
        this.twoPhase = twoPhase;
        this.maxAttempts = maxAttempts;
    }

    private static int day(int minute) {
        return minute < 30 ? 0 : minute < 1470 ? 1 : 2;
    }

    /** The code with which the event is denied; 0 if it happens. */
    int happen(String event, long amount, int minute) {
        boolean open = (status == 0 || status == 5) && minute < EXPIRES;
        switch (event) {
            case "acs":
                return open ? to(5) : DENIED_AS_UNPAYABLE;
            case "approve":
                return open ? pay(minute) : DENIED_AS_UNPAYABLE;
            case "fail":
                return open ? to(++attempts == maxAttempts ? 6 : 0) : DENIED_AS_UNPAYABLE;
            case "decline":
                return open ? to(6) : DENIED_BY_STATE;
            case "deposit":
                return status == 1 ? deposit(amount) : DENIED_BY_STATE;
            case "reverse":
                return isReversible(minute) ? reverseAll() : DENIED_BY_STATE;
            case "reverse part":
                return isReversible(minute) ? reverse(amount) : DENIED_BY_STATE;
            case "refund":
                return (status == 2 || status == 4) && deposited > 0 && amount <= deposited
                        ? refund(amount)
                        : DENIED_BY_STATE;
            default:
                throw new IllegalArgumentException(event);
        }
    }

    private int to(int next) {
        status = next;
        return 0;
    }

    private int pay(int minute) {
        attempts++;
        paidOnDay = day(minute);
        approved = 1000;
        deposited = twoPhase ? 0 : 1000;
        return to(twoPhase ? 1 : 2);
    }

    private int deposit(long amount) {
        if (amount > approved || (amount > 0 && amount < 100)) {
            return DENIED_BY_AMOUNT;
        }
        deposited = amount == 0 ? approved : amount;
        return to(2);
    }

    private boolean isReversible(int minute) {
        return status == 1 || (status == 2 && !twoPhase && day(minute) == paidOnDay);
    }

    /** A part once at the most; the whole, or all that a part has left, at any time. */
    private int reverse(long amount) {
        if (amount == 0 || amount == approved) {
            return reverseAll();
        }
        if (partReversed) {
            return DENIED_BY_STATE;
        }
        if (amount > approved) {
            return DENIED_BY_AMOUNT;
        }
        partReversed = true;
        approved -= amount;
        deposited = twoPhase ? 0 : approved;
        return 0;
    }

    private int reverseAll() {
        approved = 0;
        deposited = 0;
        return to(3);
    }

    private int refund(long amount) {
        long given = amount == 0 ? deposited : amount;
        deposited -= given;
        refunded += given;
        return to(4);
    }
}
