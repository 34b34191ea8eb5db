package org.merchantgateway.soap;

import com.sun.xml.ws.api.server.Container;
import com.sun.xml.ws.client.WSServiceDelegate;
import com.sun.xml.ws.developer.WSBindingProvider;
import jakarta.xml.ws.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * Calls the merchant service. Expensive to make (about 20 ms), so made once per client; safe for any number of threads.
 *
 * <p>A call puts at most one envelope on the wire, on the caller's thread, and nothing about the port changes between
 * calls.
 */
final class MerchantClient implements AutoCloseable {

    private static final String NAMESPACE = "http://soap.merchant.api.web.phoenix.bpc.ru/";
    private static final QName SERVICE = new QName(NAMESPACE, "MerchantServiceImplService");
    private static final QName PORT = new QName(NAMESPACE, "MerchantServiceImplPort");

    private final MerchantService port;

    private MerchantClient(MerchantService port) {
        this.port = port;
    }

    /**
     * Makes the client. Nothing is sent, and the description is read from this module.
     *
     * @throws IllegalArgumentException if XML cannot carry the user name or the password
     */
    static MerchantClient open(SoapPost post, String userName, String password) {
        MerchantService port = new MetroService(new PostContainer(post)).getPort(PORT, MerchantService.class);
        ((WSBindingProvider) port).setOutboundHeaders(UsernameToken.header(userName, password));
        return new MerchantClient(port);
    }

    /**
     * Calls one operation. Foreign exceptions do not leave.
     *
     * @param operation calls exactly one method of the port, with an object for every part (Metro refuses null)
     * @return the part {@code return}, whatever its {@code errorCode} says
     * @throws SoapFault if the gateway answered with a fault
     * @throws UnreadableAnswer if the answer is not one to this operation; the gateway may have executed it
     * @throws IllegalArgumentException if the request cannot be written as XML; nothing was sent
     * @throws RuntimeException the very instance that the {@link SoapPost} threw
     */
    <R> R call(Function<MerchantService, @Nullable R> operation) {
        @Nullable R result;
        try {
            result = operation.apply(port);
        } catch (PostTube.NoAnswer none) {
            throw none.failure();
        } catch (CallFailure known) {
            throw known;
        } catch (RuntimeException other) {
            // Metro's and JAXB's own; no cause, as they quote what they read
            throw new UnreadableAnswer("the SOAP body does not answer the operation");
        }
        if (result == null) {
            throw new UnreadableAnswer("the SOAP body has no return part");
        }
        return result;
    }

    @Override
    public void close() {
        try {
            ((WSBindingProvider) port).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Metro's service itself: a look-up would find whichever provider of JAX-WS stands first on the host's class path. */
    private static final class MetroService extends WSServiceDelegate {

        MetroService(Container container) {
            super(description(container), SERVICE, Service.class);
        }

        /** Metro takes the container from the thread; it is left there for the constructor, which clears it. */
        private static URL description(Container container) {
            var params = new InitParams();
            params.setContainer(container);
            INIT_PARAMS.set(params);
            return Objects.requireNonNull(
                    MerchantClient.class.getResource("wsdl/MerchantServiceImplService.wsdl"),
                    "the module's own description");
        }
    }
}
