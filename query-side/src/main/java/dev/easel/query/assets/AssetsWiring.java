package dev.easel.query.assets;

import dev.easel.platform.AssetViews;
import dev.easel.platform.EaselPosition;
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
    AssetReads assetReads(
            JdbcClient db, SideViews sideViews, AssetViews views, Lookups lookups, EaselPosition position) {
        var gallery = new Gallery(db, JsonMapper.shared());
        return new AssetReads(gallery, new AssetNames(db, sideViews), views, lookups, position);
    }
}
