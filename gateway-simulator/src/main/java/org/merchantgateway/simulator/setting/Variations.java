package org.merchantgateway.simulator.setting;

import java.util.Set;
import org.immutables.value.Value;

/**
 * In what gateways of this family differ from each other: releases, banks, settings of a merchant. {@link #usual()} is
 * what most sources agree on.
 */
@Value.Immutable
@GeneratedSettings
public abstract class Variations {

    private static final int NEWER_CART_ERROR = 8;
    private static final int OLDER_CART_ERROR = 5;
    private static final int LAST_STATUS_VERSION = 46;
    private static final int AT_ACS = 5;
    private static final int MOST_CODE = 999;

    Variations() {}

    /** Checks what it is made of. */
    @Value.Check
    void check() {
        if (cartErrorCode() != NEWER_CART_ERROR && cartErrorCode() != OLDER_CART_ERROR) {
            throw new IllegalArgumentException("cartErrorCode must be 8 or 5, got " + cartErrorCode());
        }
        if (statusVersion() < 1 || statusVersion() > LAST_STATUS_VERSION) {
            throw new IllegalArgumentException("statusVersion must be 1 to 46, got " + statusVersion());
        }
        if (deviceCheckStatus() != 0 && deviceCheckStatus() != AT_ACS) {
            throw new IllegalArgumentException("deviceCheckStatus must be 0 or 5, got " + deviceCheckStatus());
        }
        if (wrongTransactionCode() < 1 || wrongTransactionCode() > MOST_CODE) {
            throw new IllegalArgumentException("wrongTransactionCode must be 1 to 999, got " + wrongTransactionCode());
        }
    }

    /**
     * Cart errors are code 8, the shop numbers its orders, a refund of zero gives back all, status of version 14, stored
     * cards, reversals of a part.
     */
    public static Variations usual() {
        return ImmutableVariations.builder().build();
    }

    /** The error code of a cart that is wrong or does not come to the order's amount: 8 on newer gateways, 5 on older ones. */
    @Value.Default
    public int cartErrorCode() {
        return NEWER_CART_ERROR;
    }

    /** Whether the gateway numbers an order that comes without a number. */
    @Value.Default
    public boolean numbersOrders() {
        return false;
    }

    /** Whether a refund of zero gives back all that is left; otherwise it is refused with code 5. */
    @Value.Default
    public boolean zeroRefundMeansAll() {
        return true;
    }

    /** Whether the merchant may pay by card without a CVC. */
    @Value.Default
    public boolean paymentWithoutCvc() {
        return false;
    }

    /** Whether the merchant may pay by a stored card without a CVC, as most merchants may. */
    @Value.Default
    public boolean bindingPaymentWithoutCvc() {
        return true;
    }

    /** Whether SOAP answers wrong credentials by a {@code FailedAuthentication} fault instead of error code 5. */
    @Value.Default
    public boolean badCredentialsFault() {
        return false;
    }

    /** The merchant's version of the extended status, 1 to 46: the answer grows with it. */
    @Value.Default
    public int statusVersion() {
        return 14;
    }

    /** Whether the card of a paid order that names its client is stored. */
    @Value.Default
    public boolean storesCards() {
        return true;
    }

    /** Whether a part of a payment can be reversed; gateways before 2021 cannot. */
    @Value.Default
    public boolean partialReversal() {
        return true;
    }

    /**
     * Whether the answer to a payment reports a decline, beside code 0: by {@code error}, {@code errorTypeName} and
     * {@code processingErrorType}, and without {@code redirect} while attempts are left. Otherwise only the order's status does.
     * Over SOAP they are attributes, which no description of a bank has.
     */
    @Value.Default
    public boolean reportsDeclines() {
        return false;
    }

    /**
     * The order's status between the two requests of a payment with 3-D Secure 2: 0, registered, or 5, as at the ACS. No source
     * tells.
     */
    @Value.Default
    public int deviceCheckStatus() {
        return 0;
    }

    /**
     * The error code of a request whose {@code threeDSServerTransId} is not that of the authentication under way, 1 to 999. No
     * source tells.
     */
    @Value.Default
    public int wrongTransactionCode() {
        return 5;
    }

    /**
     * Whether a payment with 3-D Secure 2 goes on before the payer's browser has loaded the pages that look at it; otherwise it is
     * refused with code 5. No source tells.
     */
    @Value.Default
    public boolean earlyContinue() {
        return true;
    }

    /**
     * Whether a request that goes on with 3-D Secure 2, or ends it, is answered again as the first time if it comes again; otherwise
     * it is refused with code 5, as a second end of version 1 is. In neither case anything is authorised twice. No source tells.
     */
    @Value.Default
    public boolean repeatsThreeDsAnswers() {
        return true;
    }

    /**
     * Whether the end of 3-D Secure 2 is refused with code 5 where the payer has failed the challenge, and the attempt is declined,
     * or has not ended it, and it stays under way. Otherwise it is answered with code 0 and where the payer is to go, and the attempt
     * is declined in both cases. No source tells.
     */
    @Value.Default
    public boolean refusesFailedChallenge() {
        return false;
    }

    /** What a later release has changed compatibly. */
    public abstract Set<Novelty> novelties();

    /** Of which JSON type error codes are over REST. */
    @Value.Default
    public CodeStyle codeStyle() {
        return CodeStyle.AS_RECORDED;
    }

    /** Which description of the SOAP service is served, and kept to by its answers. */
    @Value.Default
    public SoapGeneration soapGeneration() {
        return SoapGeneration.OF_2021;
    }

    /**
     * The same with another code of cart errors.
     *
     * @throws IllegalArgumentException if it is neither 8 nor 5
     */
    public abstract Variations withCartErrorCode(int code);

    /** The same, numbering orders that come without a number, or refusing them. */
    public abstract Variations withNumbersOrders(boolean numbers);

    /** The same, taking a refund of zero for all that is left, or refusing it. */
    public abstract Variations withZeroRefundMeansAll(boolean all);

    /** The same, with or without the permission to pay by card without a CVC. */
    public abstract Variations withPaymentWithoutCvc(boolean allowed);

    /** The same, with or without the permission to pay by a stored card without a CVC. */
    public abstract Variations withBindingPaymentWithoutCvc(boolean allowed);

    /** The same, answering wrong SOAP credentials by a fault, or by error code 5. */
    public abstract Variations withBadCredentialsFault(boolean fault);

    /**
     * The same with another version of the extended status.
     *
     * @throws IllegalArgumentException if it is not 1 to 46
     */
    public abstract Variations withStatusVersion(int version);

    /** The same, storing the cards of clients, or not. */
    public abstract Variations withStoresCards(boolean stores);

    /** The same, reversing parts, or only the whole. */
    public abstract Variations withPartialReversal(boolean parts);

    /** The same, reporting declines in the answer to a payment, or in the order's status alone. */
    public abstract Variations withReportsDeclines(boolean reports);

    /**
     * The same with another status between the two requests of 3-D Secure 2.
     *
     * @throws IllegalArgumentException if it is neither 0 nor 5
     */
    public abstract Variations withDeviceCheckStatus(int status);

    /**
     * The same with another error code of a wrong {@code threeDSServerTransId}.
     *
     * @throws IllegalArgumentException if it is not 1 to 999
     */
    public abstract Variations withWrongTransactionCode(int code);

    /** The same, going on with 3-D Secure 2 before the browser was looked at, or refusing that. */
    public abstract Variations withEarlyContinue(boolean accepted);

    /** The same, answering repeated requests of 3-D Secure 2 as the first, or refusing them. */
    public abstract Variations withRepeatsThreeDsAnswers(boolean repeats);

    /** The same, refusing the end of a failed challenge of 3-D Secure 2, or saying where the payer is to go. */
    public abstract Variations withRefusesFailedChallenge(boolean refuses);

    /** The same, of a later release. */
    public abstract Variations withNovelties(Iterable<Novelty> changes);

    /** The same with another JSON type of error codes over REST. */
    public abstract Variations withCodeStyle(CodeStyle style);

    /** The same with another description of the SOAP service. */
    public abstract Variations withSoapGeneration(SoapGeneration generation);
}
