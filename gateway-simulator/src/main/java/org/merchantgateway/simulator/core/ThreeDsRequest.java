package org.merchantgateway.simulator.core;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a payment says for 3-D Secure 2, as it came; a blank text has become a missing one. Source: paymentorder.do, request
 * parameters of 3-D Secure 2; both wires have the same names.
 *
 * @param transactionId the authentication that goes on; empty on the first request
 * @param finishUrl where the payer comes back to from the ACS
 * @param notificationUrl where the ACS notifies that its method page has run
 * @param version of the protocol
 * @param orderId the order that the first of two payments by wallet registered
 * @param inFrame {@code acsInIFrame}: whether the challenge is shown in a frame. Documents say that the payer then comes
 *     back to another edition of the address, and none says what that is: here it is on the order's time line, and nothing else
 * @param sdk the 3DS SDK of the payer's device, for a payment in an app
 * @param isPossible whether the wire has answers of version 2; SOAP of 2016 has not
 */
public record ThreeDsRequest(
        Optional<String> transactionId,
        Optional<String> finishUrl,
        Optional<String> notificationUrl,
        Optional<String> version,
        Optional<String> orderId,
        Optional<String> inFrame,
        DeviceSdk sdk,
        boolean isPossible) {

    /** Says nothing. */
    public static final ThreeDsRequest NONE = of(name -> Optional.empty());

    /**
     * Reads it from a request's fields.
     *
     * @param find the value of a field by its name
     */
    public static ThreeDsRequest of(Function<String, Optional<String>> find) {
        return new ThreeDsRequest(
                // the manual's examples and its tables spell it differently
                find.apply("threeDSServerTransId")
                        .or(() -> find.apply("threeDSServerTransID"))
                        .map(String::strip),
                find.apply("threeDSVer2FinishUrl"),
                find.apply("threeDSMethodNotificationUrl"),
                find.apply("threeDSProtocolVersion").map(String::strip),
                find.apply("threeDSVer2MdOrder").map(String::strip),
                find.apply("acsInIFrame"),
                DeviceSdk.of(find),
                true);
    }

    /** A payment over a wire without version 2. */
    public static ThreeDsRequest impossible() {
        return new ThreeDsRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DeviceSdk.NONE,
                false);
    }

    /** The same of an order that the first of two payments by wallet registered. */
    public ThreeDsRequest ofOrder(Optional<String> registered) {
        return new ThreeDsRequest(
                transactionId, finishUrl, notificationUrl, version, registered, inFrame, sdk, isPossible);
    }

    /** Whether it begins an authentication or goes on with one; nothing else of it. */
    @Override
    public String toString() {
        return "ThreeDsRequest[" + (transactionId.isPresent() ? "goes on" : "begins") + "]";
    }
}
