package org.merchantgateway.soap;

import com.sun.xml.ws.api.BindingID;
import com.sun.xml.ws.api.pipe.ClientTubeAssemblerContext;
import com.sun.xml.ws.api.pipe.Codecs;
import com.sun.xml.ws.api.pipe.ServerTubeAssemblerContext;
import com.sun.xml.ws.api.pipe.Tube;
import com.sun.xml.ws.api.pipe.TubelineAssembler;
import com.sun.xml.ws.api.pipe.TubelineAssemblerFactory;
import com.sun.xml.ws.api.server.Container;
import org.jspecify.annotations.Nullable;

/**
 * Gives one Metro client a tube line of our own, which is nothing but the {@link EnvelopeTube}.
 *
 * <p>Metro's line also has a tube that writes whole envelopes to the log when a system property asks for it, and one that
 * answers a header it does not know with a fault of its own, which could not be told from the gateway's.
 */
final class EnvelopeContainer extends Container {

    private final TubelineAssemblerFactory assemblers;

    EnvelopeContainer() {
        this.assemblers = new Assemblers();
    }

    @Override
    public <S> @Nullable S getSPI(Class<S> spi) {
        return spi == TubelineAssemblerFactory.class ? spi.cast(assemblers) : super.getSPI(spi);
    }

    private static final class Assemblers extends TubelineAssemblerFactory implements TubelineAssembler {

        @Override
        public TubelineAssembler doCreate(BindingID binding) {
            return this;
        }

        @Override
        public Tube createClient(ClientTubeAssemblerContext context) {
            return new EnvelopeTube(
                    Codecs.createSOAPEnvelopeXmlCodec(context.getBinding().getFeatures()));
        }

        @Override
        public Tube createServer(ServerTubeAssemblerContext context) {
            throw new UnsupportedOperationException("a client only");
        }
    }
}
