package org.merchantgateway.soap;

import com.sun.xml.ws.api.server.Container;
import com.sun.xml.ws.client.WSServiceDelegate;
import com.sun.xml.ws.developer.WSBindingProvider;
import jakarta.xml.ws.Service;
import java.net.URL;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * Writes the requests of the merchant service by Metro, and sends nothing. Expensive to make (about 20 ms), so made once
 * per gateway; safe for any number of threads, since nothing about the port changes between calls.
 */
final class EnvelopeWriter {

    private static final String NAMESPACE = "http://soap.merchant.api.web.phoenix.bpc.ru/";
    private static final QName SERVICE = new QName(NAMESPACE, "MerchantServiceImplService");
    private static final QName PORT = new QName(NAMESPACE, "MerchantServiceImplPort");

    private final MerchantService port;

    private EnvelopeWriter(MerchantService port) {
        this.port = port;
    }

    /**
     * Makes the writer. The description is read from this module.
     *
     * @throws IllegalArgumentException if XML cannot carry the user name or the password
     */
    static EnvelopeWriter open(String userName, String password) {
        MerchantService port = new MetroService(new EnvelopeContainer()).getPort(PORT, MerchantService.class);
        ((WSBindingProvider) port).setOutboundHeaders(UsernameToken.header(userName, password));
        return new EnvelopeWriter(port);
    }

    /**
     * Writes one request.
     *
     * @param operation calls exactly one method of the port, with an object for every part (Metro refuses null)
     * @throws IllegalArgumentException if the request cannot be written as XML
     */
    SoapRequest write(Consumer<MerchantService> operation) {
        try {
            operation.accept(port);
        } catch (EnvelopeTube.Written written) {
            return written.request();
        }
        throw new IllegalStateException("the port was not called");
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
                    EnvelopeWriter.class.getResource("wsdl/MerchantServiceImplService.wsdl"),
                    "the module's own description");
        }
    }
}
