package org.merchantgateway.simulator.card;

import static org.merchantgateway.simulator.card.CardBehaviour.APPROVED;
import static org.merchantgateway.simulator.card.CardBehaviour.challenged;
import static org.merchantgateway.simulator.card.CardBehaviour.frictionless;
import static org.merchantgateway.simulator.card.CardBehaviour.unknownEnrollment;
import static org.merchantgateway.simulator.card.CardBehaviour.withAcs;
import static org.merchantgateway.simulator.card.CardBehaviour.withoutAcs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.CardBehaviour.MethodPage;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;

/**
 * The sandbox's test cards. Any expiry from the current month on is valid. Their numbers are public; no other card number
 * has a place here. Source: the gateways' test stands; those of 3-D Secure 2 have the numbers of the test cases that several
 * processors publish for it.
 */
public enum TestCard {
    /** Enrolled, authenticated, paid. */
    VISA_ENROLLED("4111111111111111", "123", withAcs(Authentication.Y, APPROVED)),
    /** Enrolled, authenticated, paid. */
    MASTERCARD_ENROLLED("5100000000000008", "123", withAcs(Authentication.Y, APPROVED)),
    /** Enrolled, authenticated, paid. */
    DISCOVER_ENROLLED("6011000000000004", "123", withAcs(Authentication.Y, APPROVED)),
    /** Enrolled, an attempt to authenticate, paid. Eighteen digits. */
    MAESTRO_ATTEMPT("639002000000000003", "123", withAcs(Authentication.A, APPROVED)),
    /** Paid without 3-D Secure. */
    MASTERCARD_WITHOUT_3DS("5555555555555599", "123", withoutAcs(APPROVED)),
    /** Paid without 3-D Secure. */
    VISA_WITHOUT_3DS("4444000000001111", "123", withoutAcs(APPROVED)),
    /**
     * Enrolled, authentication failed. The sources contradict each other (one says success); this is the one card that
     * lets a shop see a failed authentication, so it does that here.
     */
    AUTHENTICATION_FAILED("4563960122001999", "347", withAcs(Authentication.N, -2006)),
    /** Enrolled, the ACS cannot tell. */
    MASTERCARD_ACS_UNABLE("5555555555555557", "123", withAcs(Authentication.U, -2011)),
    /** Enrolled, the ACS cannot tell. */
    VISA_ACS_UNABLE("4444333322221111", "123", withAcs(Authentication.U, -2011)),
    /** The directory server cannot tell. The sources give no code; -2016 is what the code table calls this. */
    VISA_ENROLLMENT_UNKNOWN("4000000000000002", "123", unknownEnrollment(-2016)),
    /** The directory server cannot tell. The sources give no code; -2016 is what the code table calls this. */
    MASTERCARD_ENROLLMENT_UNKNOWN("5555555544444442", "123", unknownEnrollment(-2016)),
    /** Bad message format. */
    BAD_FORMAT("4444444444444422", "123", withoutAcs(913)),
    /** A restriction of the card. */
    RESTRICTED("4444444444444455", "123", withoutAcs(902)),
    /** Too many transactions. */
    TOO_MANY_TRANSACTIONS("4444444444443333", "123", withoutAcs(123)),
    /** Blocked by a limit. */
    BLOCKED_BY_LIMIT("4444444444446666", "123", withoutAcs(-20010)),
    /** Refused by the network. */
    NETWORK_REFUSAL("4444444411111111", "123", withoutAcs(5)),
    /** No connection to 3-D Secure. */
    NO_3DS_CONNECTION("4444444499999999", "123", withoutAcs(151017)),
    /** Not enough money. */
    INSUFFICIENT_FUNDS("5432543254325430", "521", withoutAcs(116)),
    /** 3-D Secure 2 without a challenge, paid. The issuer has a method page. */
    THREE_DS_2_FRICTIONLESS("4000000000001000", "123", frictionless(MethodPage.NOTIFIES, TransStatus.Y, APPROVED)),
    /** 3-D Secure 2 with a challenge, paid. The issuer has a method page. */
    THREE_DS_2_CHALLENGE("4000000000001091", "123", challenged(MethodPage.NOTIFIES, TransStatus.Y, APPROVED)),
    /** 3-D Secure 2 with a challenge that fails whatever the payer does. -2025: refused by the RReq. */
    THREE_DS_2_CHALLENGE_FAILED("4000000000001109", "123", challenged(MethodPage.NONE, TransStatus.N, -2025)),
    /** 3-D Secure 2 without a challenge, an attempt to authenticate, paid. */
    THREE_DS_2_ATTEMPTED("4000000000001026", "123", frictionless(MethodPage.NONE, TransStatus.A, APPROVED)),
    /** 3-D Secure 2, rejected by the issuer. The code table has no code of its own for it; -2006 is the ACS's refusal. */
    THREE_DS_2_REJECTED("4000000000001042", "123", frictionless(MethodPage.NONE, TransStatus.R, -2006)),
    /** 3-D Secure 2, the ACS cannot tell. -2023 is what the code table calls this: the issuer cannot authenticate. */
    THREE_DS_2_UNAVAILABLE("4000000000001034", "123", frictionless(MethodPage.NONE, TransStatus.U, -2023)),
    /** 3-D Secure 2 with a challenge, paid. The issuer's method page never notifies. */
    THREE_DS_2_SILENT_METHOD("5200000000001096", "123", challenged(MethodPage.SILENT, TransStatus.Y, APPROVED));

    private final String pan;
    private final String cvc;

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and a number
    private final CardBehaviour behaviour;

    TestCard(String pan, String cvc, CardBehaviour behaviour) {
        this.pan = pan;
        this.cvc = cvc;
        this.behaviour = behaviour;
    }

    /** The test card with this number. */
    public static Optional<TestCard> byPan(String pan) {
        return Arrays.stream(values()).filter(card -> card.pan.equals(pan)).findFirst();
    }

    /** The test card whose account at the issuer this is. */
    public static Optional<TestCard> byAccount(String account) {
        return Arrays.stream(values())
                .filter(card -> card.account().equals(account))
                .findFirst();
    }

    /** The issuer's name of the card's account, as a PaReq holds it: 28 characters that are no card number. */
    public String account() {
        return UUID.nameUUIDFromBytes(name().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 28);
    }

    /**
     * A wallet's token that stands for this card: Base64 of JSON that names it. The simulator takes any other Base64 text
     * for {@link #MASTERCARD_WITHOUT_3DS}.
     *
     * @param amount minor units; Apple's and Samsung's tokens hold it
     */
    public String walletToken(long amount) {
        String json = "{\"testCard\":\"" + name() + "\",\"amount\":" + amount + "}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The card's number, 16 or 18 digits. */
    public String pan() {
        return pan;
    }

    /** The verification code that is right for this card. */
    public String cvc() {
        return cvc;
    }

    /** How it behaves when it is paid with. */
    public CardBehaviour behaviour() {
        return behaviour;
    }
}
