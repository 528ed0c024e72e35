package dev.easel.query.assets;

import dev.easel.platform.AssetViews;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.ObjectStore;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.SideViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires assets. */
@Configuration(proxyBeanMethods = false)
public class AssetsWiring {

    @Bean
    AssetGallery assetGallery(JdbcClient db) {
        return new AssetGallery(db, JsonMapper.shared());
    }

    @Bean
    AssetLineage assetLineage(JdbcClient db) {
        return new AssetLineage(db);
    }

    @Bean
    Gallery gallery(JdbcClient db) {
        return new Gallery(db, new AssetMapper(JsonMapper.shared()));
    }

    @Bean
    AssetNames assetNames(JdbcClient db, SideViews views) {
        return new AssetNames(db, views);
    }

    @Bean
    AssetReads assetReads(
            JdbcClient db,
            Gallery gallery,
            AssetNames names,
            AssetViews views,
            Lookups lookups,
            EaselPosition position) {
        var relatives = new Relatives(db, new AssetMapper(JsonMapper.shared()));
        return new AssetReads(gallery, new Display(views, names, relatives), lookups, position);
    }

    @Bean
    ArchiveReads archiveReads(Gallery gallery, AssetNames names, ObjectStore store, Lookups lookups) {
        return new ArchiveReads(gallery, names, store, lookups);
    }

    @Bean
    BrokenOff brokenOff() {
        return new BrokenOff();
    }
}
