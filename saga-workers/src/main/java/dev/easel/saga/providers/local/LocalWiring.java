package dev.easel.saga.providers.local;

import dev.easel.platform.ObjectStore;
import dev.easel.platform.PictureMemory;
import dev.easel.saga.providers.local.crystal.CrystalWiring;
import dev.easel.saga.providers.local.cutout.CutoutWiring;
import dev.easel.saga.providers.local.figurine.FigurineWiring;
import dev.easel.saga.providers.local.shape.ShapeWiring;
import dev.easel.saga.providers.local.stylise.StyliseWiring;
import dev.easel.saga.providers.local.upscale.UpscaleWiring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the provider that works on this machine's own processors. Its jobs are the beans of their own packages. */
@Configuration(proxyBeanMethods = false)
@Import({
    CutoutWiring.class,
    UpscaleWiring.class,
    StyliseWiring.class,
    FigurineWiring.class,
    ShapeWiring.class,
    CrystalWiring.class
})
public class LocalWiring {

    /** A job holds one picture of at most 160 MB and a few small ones; the rest of the process must live too. */
    private static final long HEAP_PER_JOB = 400_000_000;

    @Bean
    LocalProvider localProvider(ObjectStore store, ObjectProvider<LocalJob> jobs, PictureMemory memory) {
        return new LocalProvider(
                new SourcePictures(store), jobs.stream().toList(), memory, atOnce(Runtime.getRuntime()));
    }

    private static int atOnce(Runtime machine) {
        return Math.clamp(machine.maxMemory() / HEAP_PER_JOB, 1, machine.availableProcessors());
    }
}
