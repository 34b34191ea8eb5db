package org.merchantgateway.acceptance.differential;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One order's life in plain numbers, written from the manual's pages on registration, payment, completion, reversal, refund and status, and sharing nothing with the
 * domain's order or the simulator. Times are Moscow's.
 */
final class OracleOrder {

    static final int MAX_ATTEMPTS = 2;
    static final String ACCEPTED = "accepted";
    static final String CHALLENGE = "challenge";
    static final String DEVICE_CHECK = "device check";
    private static final int MINUTES_TO_PAY = 20;
    private static final int ONE_ROUBLE = 100;

    final int client;
    private final boolean twoPhase;
    private final long amount;
    private final LocalDateTime closes;
    private int status;
    private long approved;
    private long deposited;
    private long refunded;
    private int actionCode = -100;
    private int attempts;
    private LocalDate paidOn = LocalDate.MIN;
    private boolean partReversed;
    private int authentication;
    private boolean goodData;
    private int underWay;
    private boolean isAtAcs;
    private char told = ' ';
    private int over;

    OracleOrder(boolean twoPhase, long amount, int client, LocalDateTime now) {
        this.twoPhase = twoPhase;
        this.amount = amount;
        this.client = client;
        this.closes = now.plusMinutes(MINUTES_TO_PAY);
    }

    static String refused(int code) {
        return "refused " + code;
    }

    /** Section 2.3: twenty minutes, then declined with -2007. */
    void pass(LocalDateTime now) {
        if (isOpen() && !now.isBefore(closes)) {
            end(-2007);
        }
    }

    /** Status 0, or 5 for another attempt after an ACS that was left. */
    boolean isOpen() {
        return status == 0 || status == 5;
    }

    boolean isPaid() {
        return status == 1 || status == 2;
    }

    /**
     * Sections 4.1, 16.1, 17 and 19.
     *
     * @param xid which authentication it will be, if it comes to that
     */
    String attempt(OracleCard card, boolean rightCvc, int xid, LocalDateTime now) {
        if (!isOpen()) {
            return refused(5);
        }
        underWay = 0;
        over = 0;
        if (card.isVersionTwo()) {
            status = 0;
            underWay = xid;
            isAtAcs = false;
            told = ' ';
            goodData = rightCvc;
            return DEVICE_CHECK;
        }
        if (card.enrolled() == 'Y') {
            status = 5;
            authentication = xid;
            goodData = rightCvc;
            return CHALLENGE;
        }
        return card.code() == 0 ? authorise(rightCvc, now) : fail(card.code());
    }

    /** Section 16.1: N is -2006, U -2011, another authentication's answer -2010. */
    String finish(int xid, char letter, LocalDateTime now) {
        if (status != 5 || underWay != 0) {
            return refused(5);
        }
        if (xid != authentication) {
            return fail(-2010);
        }
        return switch (letter) {
            case 'N' -> fail(-2006);
            case 'U' -> fail(-2011);
            default -> authorise(goodData, now);
        };
    }

    /** 3ds/continue.do; open there: a second one is answered as the first, and the code for another authentication is 5. */
    String goOn(int xid, OracleCard card, LocalDateTime now) {
        if (xid == over) {
            return ACCEPTED;
        }
        if (xid != underWay || !isOpen()) {
            return refused(5);
        }
        if (card.enrolled() == 'C') {
            isAtAcs = true;
            status = 5;
            return CHALLENGE;
        }
        return endTwo(card.ends(), now);
    }

    /** The ACS's word to the gateway, of which the first counts. */
    void tell(int xid, char letter) {
        if (xid == underWay && isAtAcs && told == ' ') {
            told = letter;
        }
    }

    /** finish3dsVer2Payment.do, by what the ACS has told; a second one is answered as the first. */
    String finishTwo(int xid, LocalDateTime now) {
        if (xid == over) {
            return ACCEPTED;
        }
        return xid == underWay && isOpen() ? endTwo(told == 'N' ? 'Q' : told, now) : refused(5);
    }

    /** The table of action codes: R -2006, U -2023, a failed challenge -2025, a payer who is not back -2009. */
    private String endTwo(char letter, LocalDateTime now) {
        over = underWay;
        underWay = 0;
        return switch (letter) {
            case 'R' -> fail(-2006);
            case 'U' -> fail(-2023);
            case 'Q' -> fail(-2025);
            case ' ' -> fail(-2009);
            default -> authorise(goodData, now);
        };
    }

    private String authorise(boolean rightCvc, LocalDateTime now) {
        if (!rightCvc) {
            return fail(71015);
        }
        approved = amount;
        deposited = twoPhase ? 0 : amount;
        paidOn = now.toLocalDate();
        return to(twoPhase ? 1 : 2);
    }

    /** Section 23.8: open with the decline's code while attempts are left, then declined. */
    private String fail(int code) {
        attempts++;
        actionCode = code;
        status = attempts < MAX_ATTEMPTS ? 0 : 6;
        return ACCEPTED;
    }

    private String to(int next) {
        status = next;
        actionCode = 0;
        return ACCEPTED;
    }

    private String end(int code) {
        status = 6;
        actionCode = code;
        return ACCEPTED;
    }

    /** decline.do: of an unpaid order; its action code is 4005. */
    String decline() {
        return isOpen() ? end(4005) : refused(7);
    }

    /** Section 5. */
    String complete(long wanted) {
        if (status != 1) {
            return refused(7);
        }
        if (wanted > approved || (wanted > 0 && wanted < ONE_ROUBLE)) {
            return refused(5);
        }
        deposited = wanted == 0 ? approved : wanted;
        return to(2);
    }

    /** Sections 2.3 and 6: a hold, or a one-phase payment on its day of which nothing was refunded; a part once. */
    String reverse(long wanted, LocalDateTime now) {
        boolean sameDay = status == 2 && !twoPhase && now.toLocalDate().equals(paidOn);
        boolean part = wanted != 0 && wanted != approved;
        if ((status != 1 && !sameDay) || (part && partReversed)) {
            return refused(7);
        }
        if (wanted > approved) {
            return refused(5);
        }
        return part ? reversePart(wanted) : reverseAll();
    }

    private String reversePart(long wanted) {
        partReversed = true;
        approved -= wanted;
        deposited = twoPhase ? 0 : approved;
        return ACCEPTED;
    }

    private String reverseAll() {
        approved = 0;
        deposited = 0;
        return to(3);
    }

    /** Section 7 and 2.2: out of what is deposited, which is net of refunds. */
    String refund(long wanted, Step.Expecting expecting) {
        boolean possible = (status == 2 || status == 4) && deposited > 0 && wanted <= deposited;
        if (expecting == Step.Expecting.MORE || !possible) {
            return refused(7);
        }
        long given = wanted == 0 ? deposited : wanted;
        deposited -= given;
        refunded += given;
        return to(4);
    }

    String standing() {
        return Verdict.standing(status, approved, deposited, refunded, actionCode);
    }
}
