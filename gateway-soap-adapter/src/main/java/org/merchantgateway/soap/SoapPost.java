package org.merchantgateway.soap;

/**
 * The one way out: posts an envelope to the merchant service, whose address only the implementation knows.
 *
 * <p>Called from many threads at once. The request header {@code SOAPAction} is {@code ""} for every operation of this
 * service, so it is not a parameter.
 */
@FunctionalInterface
interface SoapPost {

    /**
     * Posts once and waits for the whole answer, or says why there is none.
     *
     * @param envelope the SOAP envelope; holds the password and perhaps a card, so it must not be logged or kept
     * @param contentType the value of the request header {@code Content-Type}
     * @return what the gateway answered, whatever its status
     * @throws RuntimeException when there is no answer to read; {@link MerchantClient#call} throws the same instance
     */
    SoapAnswer post(byte[] envelope, String contentType);
}
