/**
 * Coordinate systems of North America: code, area of use in degrees (west south east north), name and definition, one system a
 * line. The definition is PROJ's, without its pluses and the first `proj=`.
 *
 * Source: EPSG Geodetic Parameter Dataset of the IOGP, free to use and pass on with this mention
 * (epsg.org/terms-of-use.html), as PROJ spells it; written by scripts/coordinate-systems.py. Where the register prefers
 * a grid file of shifts, its best seven parameters are used instead: accurate within some metres.
 */
export const EPSG_NORTH_AMERICA = `
2222|-111.71 31.33 -109.04 37.01|NAD83 / Arizona East (ft)|tmerc lat_0=31 lon_0=-110.166666666667 k=0.9999 x_0=213360 y_0=0 ellps=GRS80 units=ft
2223|-113.35 31.33 -110.44 37.01|NAD83 / Arizona Central (ft)|tmerc lat_0=31 lon_0=-111.916666666667 k=0.9999 x_0=213360 y_0=0 ellps=GRS80 units=ft
2224|-114.81 32.05 -112.52 37|NAD83 / Arizona West (ft)|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 y_0=0 ellps=GRS80 units=ft
2225|-124.45 39.59 -119.99 42.01|NAD83 / California zone 1 (ftUS)|lcc lat_0=39.3333333333333 lon_0=-122 lat_1=41.6666666666667 lat_2=40 x_0=2000000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2226|-124.06 38.02 -119.54 40.16|NAD83 / California zone 2 (ftUS)|lcc lat_0=37.6666666666667 lon_0=-122 lat_1=39.8333333333333 lat_2=38.3333333333333 x_0=2000000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2227|-123.02 36.73 -117.83 38.71|NAD83 / California zone 3 (ftUS)|lcc lat_0=36.5 lon_0=-120.5 lat_1=38.4333333333333 lat_2=37.0666666666667 x_0=2000000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2228|-122.01 35.78 -115.62 37.58|NAD83 / California zone 4 (ftUS)|lcc lat_0=35.3333333333333 lon_0=-119 lat_1=37.25 lat_2=36 x_0=2000000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2229|-121.42 32.76 -114.12 35.81|NAD83 / California zone 5 (ftUS)|lcc lat_0=33.5 lon_0=-118 lat_1=35.4666666666667 lat_2=34.0333333333333 x_0=2000000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2230|-118.15 32.53 -114.42 34.08|NAD83 / California zone 6 (ftUS)|lcc lat_0=32.1666666666667 lon_0=-116.25 lat_1=33.8833333333333 lat_2=32.7833333333333 x_0=2000000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2231|-109.06 39.56 -102.04 41.01|NAD83 / Colorado North (ftUS)|lcc lat_0=39.3333333333333 lon_0=-105.5 lat_1=40.7833333333333 lat_2=39.7166666666667 x_0=914401.828803658 y_0=304800.609601219 ellps=GRS80 units=us-ft
2232|-109.06 38.14 -102.04 40.09|NAD83 / Colorado Central (ftUS)|lcc lat_0=37.8333333333333 lon_0=-105.5 lat_1=39.75 lat_2=38.45 x_0=914401.828803658 y_0=304800.609601219 ellps=GRS80 units=us-ft
2233|-109.06 36.98 -102.04 38.68|NAD83 / Colorado South (ftUS)|lcc lat_0=36.6666666666667 lon_0=-105.5 lat_1=38.4333333333333 lat_2=37.2333333333333 x_0=914401.828803658 y_0=304800.609601219 ellps=GRS80 units=us-ft
2234|-73.73 40.98 -71.78 42.05|NAD83 / Connecticut (ftUS)|lcc lat_0=40.8333333333333 lon_0=-72.75 lat_1=41.8666666666667 lat_2=41.2 x_0=304800.609601219 y_0=152400.30480061 ellps=GRS80 units=us-ft
2235|-75.8 38.44 -74.97 39.85|NAD83 / Delaware (ftUS)|tmerc lat_0=38 lon_0=-75.4166666666667 k=0.999995 x_0=200000.0001016 y_0=0 ellps=GRS80 units=us-ft
2236|-82.33 24.41 -79.97 30.83|NAD83 / Florida East (ftUS)|tmerc lat_0=24.3333333333333 lon_0=-81 k=0.999941177 x_0=200000.0001016 y_0=0 ellps=GRS80 units=us-ft
2237|-83.34 26.27 -81.13 29.6|NAD83 / Florida West (ftUS)|tmerc lat_0=24.3333333333333 lon_0=-82 k=0.999941177 x_0=200000.0001016 y_0=0 ellps=GRS80 units=us-ft
2238|-87.63 29.21 -82.04 31.01|NAD83 / Florida North (ftUS)|lcc lat_0=29 lon_0=-84.5 lat_1=30.75 lat_2=29.5833333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2239|-83.47 30.36 -80.77 34.68|NAD83 / Georgia East (ftUS)|tmerc lat_0=30 lon_0=-82.1666666666667 k=0.9999 x_0=200000.0001016 y_0=0 ellps=GRS80 units=us-ft
2240|-85.61 30.62 -82.99 35.01|NAD83 / Georgia West (ftUS)|tmerc lat_0=30 lon_0=-84.1666666666667 k=0.9999 x_0=699999.9998984 y_0=0 ellps=GRS80 units=us-ft
2241|-113.24 41.99 -111.04 44.75|NAD83 / Idaho East (ftUS)|tmerc lat_0=41.6666666666667 lon_0=-112.166666666667 k=0.999947368 x_0=200000.0001016 y_0=0 ellps=GRS80 units=us-ft
2242|-115.3 41.99 -112.67 45.7|NAD83 / Idaho Central (ftUS)|tmerc lat_0=41.6666666666667 lon_0=-114 k=0.999947368 x_0=500000.0001016 y_0=0 ellps=GRS80 units=us-ft
2243|-117.24 41.99 -114.32 49.01|NAD83 / Idaho West (ftUS)|tmerc lat_0=41.6666666666667 lon_0=-115.75 k=0.999933333 x_0=800000.0001016 y_0=0 ellps=GRS80 units=us-ft
2244|-86.59 37.95 -84.78 41.77|NAD83 / Indiana East (ftUS)|tmerc lat_0=37.5 lon_0=-85.6666666666667 k=0.999966667 x_0=99999.9998983998 y_0=249364.998729997 ellps=GRS80 units=us-ft
2245|-88.1 37.77 -86.24 41.77|NAD83 / Indiana West (ftUS)|tmerc lat_0=37.5 lon_0=-87.0833333333333 k=0.999966667 x_0=900000 y_0=249364.998729997 ellps=GRS80 units=us-ft
2246|-85.96 37.71 -82.47 39.15|NAD83 / Kentucky North (ftUS)|lcc lat_0=37.5 lon_0=-84.25 lat_1=37.9666666666667 lat_2=38.9666666666667 x_0=500000.0001016 y_0=0 ellps=GRS80 units=us-ft
2247|-89.57 36.49 -81.95 38.17|NAD83 / Kentucky South (ftUS)|lcc lat_0=36.3333333333333 lon_0=-85.75 lat_1=37.9333333333333 lat_2=36.7333333333333 x_0=500000.0001016 y_0=500000.0001016 ellps=GRS80 units=us-ft
2248|-79.49 37.97 -74.97 39.73|NAD83 / Maryland (ftUS)|lcc lat_0=37.6666666666667 lon_0=-77 lat_1=39.45 lat_2=38.3 x_0=399999.9998984 y_0=0 ellps=GRS80 units=us-ft
2249|-73.5 41.46 -69.86 42.89|NAD83 / Massachusetts Mainland (ftUS)|lcc lat_0=41 lon_0=-71.5 lat_1=42.6833333333333 lat_2=41.7166666666667 x_0=200000.0001016 y_0=750000 ellps=GRS80 units=us-ft
2250|-70.91 41.19 -69.89 41.51|NAD83 / Massachusetts Island (ftUS)|lcc lat_0=41 lon_0=-70.5 lat_1=41.4833333333333 lat_2=41.2833333333333 x_0=500000.0001016 y_0=0 ellps=GRS80 units=us-ft
2251|-90.42 45.08 -83.44 48.32|NAD83 / Michigan North (ft)|lcc lat_0=44.7833333333333 lon_0=-87 lat_1=47.0833333333333 lat_2=45.4833333333333 x_0=7999999.999968 y_0=0 ellps=GRS80 units=ft
2252|-87.06 43.8 -82.27 45.92|NAD83 / Michigan Central (ft)|lcc lat_0=43.3166666666667 lon_0=-84.3666666666667 lat_1=45.7 lat_2=44.1833333333333 x_0=5999999.999976 y_0=0 ellps=GRS80 units=ft
2253|-87.2 41.69 -82.13 44.22|NAD83 / Michigan South (ft)|lcc lat_0=41.5 lon_0=-84.3666666666667 lat_1=43.6666666666667 lat_2=42.1 x_0=3999999.999984 y_0=0 ellps=GRS80 units=ft
2254|-89.97 30.01 -88.09 35.01|NAD83 / Mississippi East (ftUS)|tmerc lat_0=29.5 lon_0=-88.8333333333333 k=0.99995 x_0=300000 y_0=0 ellps=GRS80 units=us-ft
2255|-91.65 31 -89.37 35.01|NAD83 / Mississippi West (ftUS)|tmerc lat_0=29.5 lon_0=-90.3333333333333 k=0.99995 x_0=699999.9998984 y_0=0 ellps=GRS80 units=us-ft
2256|-116.07 44.35 -104.04 49.01|NAD83 / Montana (ft)|lcc lat_0=44.25 lon_0=-109.5 lat_1=49 lat_2=45 x_0=599999.9999976 y_0=0 ellps=GRS80 units=ft
2257|-105.72 32 -102.99 37|NAD83 / New Mexico East (ftUS)|tmerc lat_0=31 lon_0=-104.333333333333 k=0.999909091 x_0=165000 y_0=0 ellps=GRS80 units=us-ft
2258|-107.73 31.78 -104.84 37|NAD83 / New Mexico Central (ftUS)|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000.0001016 y_0=0 ellps=GRS80 units=us-ft
2259|-109.06 31.33 -106.32 37|NAD83 / New Mexico West (ftUS)|tmerc lat_0=31 lon_0=-107.833333333333 k=0.999916667 x_0=830000.0001016 y_0=0 ellps=GRS80 units=us-ft
2260|-75.87 40.88 -73.23 45.02|NAD83 / New York East (ftUS)|tmerc lat_0=38.8333333333333 lon_0=-74.5 k=0.9999 x_0=150000 y_0=0 ellps=GRS80 units=us-ft
2261|-77.75 41.99 -75.06 44.41|NAD83 / New York Central (ftUS)|tmerc lat_0=40 lon_0=-76.5833333333333 k=0.9999375 x_0=249999.9998984 y_0=0 ellps=GRS80 units=us-ft
2262|-79.77 41.99 -77.36 43.64|NAD83 / New York West (ftUS)|tmerc lat_0=40 lon_0=-78.5833333333333 k=0.9999375 x_0=350000.0001016 y_0=0 ellps=GRS80 units=us-ft
2263|-74.26 40.47 -71.8 41.3|NAD83 / New York Long Island (ftUS)|lcc lat_0=40.1666666666667 lon_0=-74 lat_1=41.0333333333333 lat_2=40.6666666666667 x_0=300000 y_0=0 ellps=GRS80 units=us-ft
2264|-84.33 33.83 -75.38 36.59|NAD83 / North Carolina (ftUS)|lcc lat_0=33.75 lon_0=-79 lat_1=36.1666666666667 lat_2=34.3333333333333 x_0=609601.219202438 y_0=0 ellps=GRS80 units=us-ft
2265|-104.07 47.15 -96.83 49.01|NAD83 / North Dakota North (ft)|lcc lat_0=47 lon_0=-100.5 lat_1=48.7333333333333 lat_2=47.4333333333333 x_0=599999.9999976 y_0=0 ellps=GRS80 units=ft
2266|-104.05 45.93 -96.55 47.83|NAD83 / North Dakota South (ft)|lcc lat_0=45.6666666666667 lon_0=-100.5 lat_1=47.4833333333333 lat_2=46.1833333333333 x_0=599999.9999976 y_0=0 ellps=GRS80 units=ft
2267|-103 35.27 -94.42 37.01|NAD83 / Oklahoma North (ftUS)|lcc lat_0=35 lon_0=-98 lat_1=36.7666666666667 lat_2=35.5666666666667 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2268|-100 33.62 -94.42 35.57|NAD83 / Oklahoma South (ftUS)|lcc lat_0=33.3333333333333 lon_0=-98 lat_1=35.2333333333333 lat_2=33.9333333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2269|-124.17 43.95 -116.47 46.26|NAD83 / Oregon North (ft)|lcc lat_0=43.6666666666667 lon_0=-120.5 lat_1=46 lat_2=44.3333333333333 x_0=2500000.0001424 y_0=0 ellps=GRS80 units=ft
2270|-124.6 41.98 -116.9 44.56|NAD83 / Oregon South (ft)|lcc lat_0=41.6666666666667 lon_0=-120.5 lat_1=44 lat_2=42.3333333333333 x_0=1500000.0001464 y_0=0 ellps=GRS80 units=ft
2271|-80.53 40.6 -74.7 42.53|NAD83 / Pennsylvania North (ftUS)|lcc lat_0=40.1666666666667 lon_0=-77.75 lat_1=41.95 lat_2=40.8833333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2272|-80.53 39.71 -74.72 41.18|NAD83 / Pennsylvania South (ftUS)|lcc lat_0=39.3333333333333 lon_0=-77.75 lat_1=40.9666666666667 lat_2=39.9333333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2273|-83.36 32.05 -78.52 35.21|NAD83 / South Carolina (ft)|lcc lat_0=31.8333333333333 lon_0=-81 lat_1=34.8333333333333 lat_2=32.5 x_0=609600 y_0=0 ellps=GRS80 units=ft
2274|-90.31 34.98 -81.65 36.68|NAD83 / Tennessee (ftUS)|lcc lat_0=34.3333333333333 lon_0=-86 lat_1=36.4166666666667 lat_2=35.25 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2275|-103.03 34.3 -99.99 36.5|NAD83 / Texas North (ftUS)|lcc lat_0=34 lon_0=-101.5 lat_1=36.1833333333333 lat_2=34.65 x_0=200000.0001016 y_0=999999.9998984 ellps=GRS80 units=us-ft
2276|-103.07 31.72 -94 34.58|NAD83 / Texas North Central (ftUS)|lcc lat_0=31.6666666666667 lon_0=-98.5 lat_1=33.9666666666667 lat_2=32.1333333333333 x_0=600000 y_0=2000000.0001016 ellps=GRS80 units=us-ft
2277|-106.66 29.78 -93.5 32.27|NAD83 / Texas Central (ftUS)|lcc lat_0=29.6666666666667 lon_0=-100.333333333333 lat_1=31.8833333333333 lat_2=30.1166666666667 x_0=699999.9998984 y_0=3000000 ellps=GRS80 units=us-ft
2278|-105 27.78 -93.76 30.67|NAD83 / Texas South Central (ftUS)|lcc lat_0=27.8333333333333 lon_0=-99 lat_1=30.2833333333333 lat_2=28.3833333333333 x_0=600000 y_0=3999999.9998984 ellps=GRS80 units=us-ft
2279|-100.2 25.83 -96.85 28.21|NAD83 / Texas South (ftUS)|lcc lat_0=25.6666666666667 lon_0=-98.5 lat_1=27.8333333333333 lat_2=26.1666666666667 x_0=300000 y_0=5000000.0001016 ellps=GRS80 units=us-ft
2280|-114.04 40.55 -109.04 42.01|NAD83 / Utah North (ft)|lcc lat_0=40.3333333333333 lon_0=-111.5 lat_1=41.7833333333333 lat_2=40.7166666666667 x_0=500000.0001504 y_0=999999.999996 ellps=GRS80 units=ft
2281|-114.05 38.49 -109.04 41.08|NAD83 / Utah Central (ft)|lcc lat_0=38.3333333333333 lon_0=-111.5 lat_1=40.65 lat_2=39.0166666666667 x_0=500000.0001504 y_0=1999999.999992 ellps=GRS80 units=ft
2282|-114.05 36.99 -109.04 38.58|NAD83 / Utah South (ft)|lcc lat_0=36.6666666666667 lon_0=-111.5 lat_1=38.35 lat_2=37.2166666666667 x_0=500000.0001504 y_0=2999999.999988 ellps=GRS80 units=ft
2283|-80.06 37.77 -76.51 39.46|NAD83 / Virginia North (ftUS)|lcc lat_0=37.6666666666667 lon_0=-78.5 lat_1=39.2 lat_2=38.0333333333333 x_0=3500000.0001016 y_0=2000000.0001016 ellps=GRS80 units=us-ft
2284|-83.68 36.54 -75.31 38.28|NAD83 / Virginia South (ftUS)|lcc lat_0=36.3333333333333 lon_0=-78.5 lat_1=37.9666666666667 lat_2=36.7666666666667 x_0=3500000.0001016 y_0=999999.9998984 ellps=GRS80 units=us-ft
2285|-124.79 47.08 -117.02 49.05|NAD83 / Washington North (ftUS)|lcc lat_0=47 lon_0=-120.833333333333 lat_1=48.7333333333333 lat_2=47.5 x_0=500000.0001016 y_0=0 ellps=GRS80 units=us-ft
2286|-124.4 45.54 -116.91 47.61|NAD83 / Washington South (ftUS)|lcc lat_0=45.3333333333333 lon_0=-120.5 lat_1=47.3333333333333 lat_2=45.8333333333333 x_0=500000.0001016 y_0=0 ellps=GRS80 units=us-ft
2287|-92.89 45.37 -88.05 47.31|NAD83 / Wisconsin North (ftUS)|lcc lat_0=45.1666666666667 lon_0=-90 lat_1=46.7666666666667 lat_2=45.5666666666667 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2288|-92.89 43.98 -86.25 45.8|NAD83 / Wisconsin Central (ftUS)|lcc lat_0=43.8333333333333 lon_0=-90 lat_1=45.5 lat_2=44.25 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2289|-91.43 42.48 -86.95 44.33|NAD83 / Wisconsin South (ftUS)|lcc lat_0=42 lon_0=-90 lat_1=44.0666666666667 lat_2=42.7333333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
2945|-60 47.5 -57.1 55.38|NAD83(CSRS) / MTM zone 3|tmerc lat_0=0 lon_0=-58.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2946|-63 47.16 -60 58.92|NAD83(CSRS) / MTM zone 4|tmerc lat_0=0 lon_0=-61.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2947|-66 47.95 -63 60.52|NAD83(CSRS) / MTM zone 5|tmerc lat_0=0 lon_0=-64.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2948|-69 47.31 -66 59|NAD83(CSRS) / MTM zone 6|tmerc lat_0=0 lon_0=-67.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2949|-72 45.01 -69 61.8|NAD83(CSRS) / MTM zone 7|tmerc lat_0=0 lon_0=-70.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2950|-75 44.98 -72 62.53|NAD83(CSRS) / MTM zone 8|tmerc lat_0=0 lon_0=-73.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2951|-78 43.63 -75 62.65|NAD83(CSRS) / MTM zone 9|tmerc lat_0=0 lon_0=-76.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2952|-81 42.26 -78 62.45|NAD83(CSRS) / MTM zone 10|tmerc lat_0=0 lon_0=-79.5 k=0.9999 x_0=304800 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
2953|-69.05 44.56 -63.7 48.07|NAD83(CSRS) / New Brunswick Stereographic|sterea lat_0=46.5 lon_0=-66.5 k=0.999912 x_0=2500000 y_0=7500000 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
3338|172.42 51.3 -129.99 71.4|NAD83 / Alaska Albers|aea lat_0=50 lon_0=-154 lat_1=55 lat_2=65 x_0=0 y_0=0 ellps=GRS80 units=m
3347|-141.01 38.21 -40.73 86.46|NAD83 / Statistics Canada Lambert|lcc lat_0=63.390675 lon_0=-91.8666666666667 lat_1=49 lat_2=77 x_0=6200000 y_0=3000000 ellps=GRS80 units=m
3417|-96.65 41.85 -90.15 43.51|NAD83 / Iowa North (ftUS)|lcc lat_0=41.5 lon_0=-93.5 lat_1=43.2666666666667 lat_2=42.0666666666667 x_0=1500000 y_0=999999.99998984 ellps=GRS80 units=us-ft
3418|-96.14 40.36 -90.14 42.04|NAD83 / Iowa South (ftUS)|lcc lat_0=40 lon_0=-93.5 lat_1=41.7833333333333 lat_2=40.6166666666667 x_0=500000.00001016 y_0=0 ellps=GRS80 units=us-ft
3419|-102.06 38.52 -94.58 40.01|NAD83 / Kansas North (ftUS)|lcc lat_0=38.3333333333333 lon_0=-98 lat_1=39.7833333333333 lat_2=38.7166666666667 x_0=399999.99998984 y_0=0 ellps=GRS80 units=us-ft
3420|-102.05 36.99 -94.6 38.88|NAD83 / Kansas South (ftUS)|lcc lat_0=36.6666666666667 lon_0=-98.5 lat_1=38.5666666666667 lat_2=37.2666666666667 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
3421|-117.01 34.99 -114.03 42|NAD83 / Nevada East (ftUS)|tmerc lat_0=34.75 lon_0=-115.583333333333 k=0.9999 x_0=200000.00001016 y_0=8000000.00001016 ellps=GRS80 units=us-ft
3422|-118.19 36 -114.99 41|NAD83 / Nevada Central (ftUS)|tmerc lat_0=34.75 lon_0=-116.666666666667 k=0.9999 x_0=500000.00001016 y_0=6000000 ellps=GRS80 units=us-ft
3423|-120 36.95 -116.99 42|NAD83 / Nevada West (ftUS)|tmerc lat_0=34.75 lon_0=-118.583333333333 k=0.9999 x_0=800000.00001016 y_0=3999999.99998984 ellps=GRS80 units=us-ft
3424|-75.6 38.87 -73.88 41.36|NAD83 / New Jersey (ftUS)|tmerc lat_0=38.8333333333333 lon_0=-74.5 k=0.9999 x_0=150000 y_0=0 ellps=GRS80 units=us-ft
3433|-94.62 34.67 -89.64 36.5|NAD83 / Arkansas North (ftUS)|lcc lat_0=34.3333333333333 lon_0=-92 lat_1=36.2333333333333 lat_2=34.9333333333333 x_0=399999.99998984 y_0=0 ellps=GRS80 units=us-ft
3434|-94.48 33.01 -90.4 35.1|NAD83 / Arkansas South (ftUS)|lcc lat_0=32.6666666666667 lon_0=-92 lat_1=34.7666666666667 lat_2=33.3 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
3435|-89.27 37.06 -87.02 42.5|NAD83 / Illinois East (ftUS)|tmerc lat_0=36.6666666666667 lon_0=-88.3333333333333 k=0.999975 x_0=300000 y_0=0 ellps=GRS80 units=us-ft
3436|-91.52 36.97 -88.92 42.51|NAD83 / Illinois West (ftUS)|tmerc lat_0=36.6666666666667 lon_0=-90.1666666666667 k=0.999941177 x_0=699999.99998984 y_0=0 ellps=GRS80 units=us-ft
3437|-72.56 42.69 -70.63 45.31|NAD83 / New Hampshire (ftUS)|tmerc lat_0=42.5 lon_0=-71.6666666666667 k=0.999966667 x_0=300000 y_0=0 ellps=GRS80 units=us-ft
3438|-71.85 41.13 -71.08 42.02|NAD83 / Rhode Island (ftUS)|tmerc lat_0=41.0833333333333 lon_0=-71.5 k=0.99999375 x_0=99999.99998984 y_0=0 ellps=GRS80 units=us-ft
3451|-94.05 30.85 -90.86 33.03|NAD83 / Louisiana North (ftUS)|lcc lat_0=30.5 lon_0=-92.5 lat_1=32.6666666666667 lat_2=31.1666666666667 x_0=999999.99998984 y_0=0 ellps=GRS80 units=us-ft
3452|-93.94 28.85 -88.75 31.07|NAD83 / Louisiana South (ftUS)|lcc lat_0=28.5 lon_0=-91.3333333333333 lat_1=30.7 lat_2=29.3 x_0=999999.99998984 y_0=0 ellps=GRS80 units=us-ft
3453|-94.05 28.85 -88.75 33.03|NAD83 / Louisiana Offshore (ftUS)|lcc lat_0=25.5 lon_0=-91.3333333333333 lat_1=27.8333333333333 lat_2=26.1666666666667 x_0=999999.99998984 y_0=0 ellps=GRS80 units=us-ft
3454|-104.07 44.14 -96.45 45.95|NAD83 / South Dakota North (ftUS)|lcc lat_0=42.3333333333333 lon_0=-100.333333333333 lat_1=44.4 lat_2=42.8333333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
3455|-104.06 42.48 -96.43 44.79|NAD83 / South Dakota South (ftUS)|lcc lat_0=42.3333333333333 lon_0=-100.333333333333 lat_1=44.4 lat_2=42.8333333333333 x_0=600000 y_0=0 ellps=GRS80 units=us-ft
3560|-114.04 40.55 -109.04 42.01|NAD83 / Utah North (ftUS)|lcc lat_0=40.3333333333333 lon_0=-111.5 lat_1=41.7833333333333 lat_2=40.7166666666667 x_0=500000.00001016 y_0=999999.99998984 ellps=GRS80 units=us-ft
3566|-114.05 38.49 -109.04 41.08|NAD83 / Utah Central (ftUS)|lcc lat_0=38.3333333333333 lon_0=-111.5 lat_1=40.65 lat_2=39.0166666666667 x_0=500000.00001016 y_0=2000000.00001016 ellps=GRS80 units=us-ft
3567|-114.05 36.99 -109.04 38.58|NAD83 / Utah South (ftUS)|lcc lat_0=36.6666666666667 lon_0=-111.5 lat_1=38.35 lat_2=37.2166666666667 x_0=500000.00001016 y_0=3000000 ellps=GRS80 units=us-ft
3979|-141.01 38.21 -40.73 86.46|NAD83(CSRS) / Canada Atlas Lambert|lcc lat_0=49 lon_0=-95 lat_1=49 lat_2=77 x_0=0 y_0=0 ellps=GRS80 units=m towgs84=-0.991,1.9072,0.5129,0.0257899,0.0096501,0.0116599,0
5070|-124.79 24.41 -66.91 49.38|NAD83 / Conus Albers|aea lat_0=23 lon_0=-96 lat_1=29.5 lat_2=45.5 x_0=0 y_0=0 ellps=GRS80 units=m
26929|-86.79 30.99 -84.89 35|NAD83 / Alabama East|tmerc lat_0=30.5 lon_0=-85.8333333333333 k=0.99996 x_0=200000 y_0=0 ellps=GRS80 units=m
26930|-88.48 30.14 -86.3 35.02|NAD83 / Alabama West|tmerc lat_0=30 lon_0=-87.5 k=0.999933333 x_0=600000 y_0=0 ellps=GRS80 units=m
26931|-141 54.61 -129.99 60.35|NAD83 / Alaska zone 1|omerc no_uoff lat_0=57 lonc=-133.666666666667 alpha=323.130102361111 gamma=323.130102361111 k=0.9999 x_0=5000000 y_0=-5000000 ellps=GRS80 units=m
26932|-144.01 59.72 -140.98 70.16|NAD83 / Alaska zone 2|tmerc lat_0=54 lon_0=-142 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26933|-148 59.72 -144 70.38|NAD83 / Alaska zone 3|tmerc lat_0=54 lon_0=-146 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26934|-152.01 59.11 -147.99 70.63|NAD83 / Alaska zone 4|tmerc lat_0=54 lon_0=-150 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26935|-156 55.72 -151.86 71.28|NAD83 / Alaska zone 5|tmerc lat_0=54 lon_0=-154 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26936|-160 54.89 -155.99 71.4|NAD83 / Alaska zone 6|tmerc lat_0=54 lon_0=-158 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26937|-164.01 54.32 -160 70.74|NAD83 / Alaska zone 7|tmerc lat_0=54 lon_0=-162 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26938|-168.26 54.34 -164 69.05|NAD83 / Alaska zone 8|tmerc lat_0=54 lon_0=-166 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26939|-173.16 56.49 -168 65.82|NAD83 / Alaska zone 9|tmerc lat_0=54 lon_0=-170 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
26940|172.42 51.3 -164.84 54.34|NAD83 / Alaska zone 10|lcc lat_0=51 lon_0=-176 lat_1=53.8333333333333 lat_2=51.8333333333333 x_0=1000000 y_0=0 ellps=GRS80 units=m towgs84=-2,0,4,0,0,0,0
26941|-124.45 39.59 -119.99 42.01|NAD83 / California zone 1|lcc lat_0=39.3333333333333 lon_0=-122 lat_1=41.6666666666667 lat_2=40 x_0=2000000 y_0=500000 ellps=GRS80 units=m
26942|-124.06 38.02 -119.54 40.16|NAD83 / California zone 2|lcc lat_0=37.6666666666667 lon_0=-122 lat_1=39.8333333333333 lat_2=38.3333333333333 x_0=2000000 y_0=500000 ellps=GRS80 units=m
26943|-123.02 36.73 -117.83 38.71|NAD83 / California zone 3|lcc lat_0=36.5 lon_0=-120.5 lat_1=38.4333333333333 lat_2=37.0666666666667 x_0=2000000 y_0=500000 ellps=GRS80 units=m
26944|-122.01 35.78 -115.62 37.58|NAD83 / California zone 4|lcc lat_0=35.3333333333333 lon_0=-119 lat_1=37.25 lat_2=36 x_0=2000000 y_0=500000 ellps=GRS80 units=m
26945|-121.42 32.76 -114.12 35.81|NAD83 / California zone 5|lcc lat_0=33.5 lon_0=-118 lat_1=35.4666666666667 lat_2=34.0333333333333 x_0=2000000 y_0=500000 ellps=GRS80 units=m
26946|-118.15 32.53 -114.42 34.08|NAD83 / California zone 6|lcc lat_0=32.1666666666667 lon_0=-116.25 lat_1=33.8833333333333 lat_2=32.7833333333333 x_0=2000000 y_0=500000 ellps=GRS80 units=m
26948|-111.71 31.33 -109.04 37.01|NAD83 / Arizona East|tmerc lat_0=31 lon_0=-110.166666666667 k=0.9999 x_0=213360 y_0=0 ellps=GRS80 units=m
26949|-113.35 31.33 -110.44 37.01|NAD83 / Arizona Central|tmerc lat_0=31 lon_0=-111.916666666667 k=0.9999 x_0=213360 y_0=0 ellps=GRS80 units=m
26950|-114.81 32.05 -112.52 37|NAD83 / Arizona West|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 y_0=0 ellps=GRS80 units=m
26951|-94.62 34.67 -89.64 36.5|NAD83 / Arkansas North|lcc lat_0=34.3333333333333 lon_0=-92 lat_1=36.2333333333333 lat_2=34.9333333333333 x_0=400000 y_0=0 ellps=GRS80 units=m
26952|-94.48 33.01 -90.4 35.1|NAD83 / Arkansas South|lcc lat_0=32.6666666666667 lon_0=-92 lat_1=34.7666666666667 lat_2=33.3 x_0=400000 y_0=400000 ellps=GRS80 units=m
26953|-109.06 39.56 -102.04 41.01|NAD83 / Colorado North|lcc lat_0=39.3333333333333 lon_0=-105.5 lat_1=40.7833333333333 lat_2=39.7166666666667 x_0=914401.8289 y_0=304800.6096 ellps=GRS80 units=m
26954|-109.06 38.14 -102.04 40.09|NAD83 / Colorado Central|lcc lat_0=37.8333333333333 lon_0=-105.5 lat_1=39.75 lat_2=38.45 x_0=914401.8289 y_0=304800.6096 ellps=GRS80 units=m
26955|-109.06 36.98 -102.04 38.68|NAD83 / Colorado South|lcc lat_0=36.6666666666667 lon_0=-105.5 lat_1=38.4333333333333 lat_2=37.2333333333333 x_0=914401.8289 y_0=304800.6096 ellps=GRS80 units=m
26956|-73.73 40.98 -71.78 42.05|NAD83 / Connecticut|lcc lat_0=40.8333333333333 lon_0=-72.75 lat_1=41.8666666666667 lat_2=41.2 x_0=304800.6096 y_0=152400.3048 ellps=GRS80 units=m
26957|-75.8 38.44 -74.97 39.85|NAD83 / Delaware|tmerc lat_0=38 lon_0=-75.4166666666667 k=0.999995 x_0=200000 y_0=0 ellps=GRS80 units=m
26958|-82.33 24.41 -79.97 30.83|NAD83 / Florida East|tmerc lat_0=24.3333333333333 lon_0=-81 k=0.999941177 x_0=200000 y_0=0 ellps=GRS80 units=m
26959|-83.34 26.27 -81.13 29.6|NAD83 / Florida West|tmerc lat_0=24.3333333333333 lon_0=-82 k=0.999941177 x_0=200000 y_0=0 ellps=GRS80 units=m
26960|-87.63 29.21 -82.04 31.01|NAD83 / Florida North|lcc lat_0=29 lon_0=-84.5 lat_1=30.75 lat_2=29.5833333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
26961|-156.1 18.87 -154.74 20.33|NAD83 / Hawaii zone 1|tmerc lat_0=18.8333333333333 lon_0=-155.5 k=0.999966667 x_0=500000 y_0=0 ellps=GRS80 units=m towgs84=1,1,-1,0,0,0,0
26962|-157.36 20.45 -155.93 21.26|NAD83 / Hawaii zone 2|tmerc lat_0=20.3333333333333 lon_0=-156.666666666667 k=0.999966667 x_0=500000 y_0=0 ellps=GRS80 units=m towgs84=1,1,-1,0,0,0,0
26963|-158.33 21.2 -157.61 21.75|NAD83 / Hawaii zone 3|tmerc lat_0=21.1666666666667 lon_0=-158 k=0.99999 x_0=500000 y_0=0 ellps=GRS80 units=m towgs84=1,1,-1,0,0,0,0
26964|-159.85 21.81 -159.23 22.29|NAD83 / Hawaii zone 4|tmerc lat_0=21.8333333333333 lon_0=-159.5 k=0.99999 x_0=500000 y_0=0 ellps=GRS80 units=m towgs84=1,1,-1,0,0,0,0
26965|-160.3 21.73 -159.99 22.07|NAD83 / Hawaii zone 5|tmerc lat_0=21.6666666666667 lon_0=-160.166666666667 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m towgs84=1,1,-1,0,0,0,0
26966|-83.47 30.36 -80.77 34.68|NAD83 / Georgia East|tmerc lat_0=30 lon_0=-82.1666666666667 k=0.9999 x_0=200000 y_0=0 ellps=GRS80 units=m
26967|-85.61 30.62 -82.99 35.01|NAD83 / Georgia West|tmerc lat_0=30 lon_0=-84.1666666666667 k=0.9999 x_0=700000 y_0=0 ellps=GRS80 units=m
26968|-113.24 41.99 -111.04 44.75|NAD83 / Idaho East|tmerc lat_0=41.6666666666667 lon_0=-112.166666666667 k=0.999947368 x_0=200000 y_0=0 ellps=GRS80 units=m
26969|-115.3 41.99 -112.67 45.7|NAD83 / Idaho Central|tmerc lat_0=41.6666666666667 lon_0=-114 k=0.999947368 x_0=500000 y_0=0 ellps=GRS80 units=m
26970|-117.24 41.99 -114.32 49.01|NAD83 / Idaho West|tmerc lat_0=41.6666666666667 lon_0=-115.75 k=0.999933333 x_0=800000 y_0=0 ellps=GRS80 units=m
26971|-89.27 37.06 -87.02 42.5|NAD83 / Illinois East|tmerc lat_0=36.6666666666667 lon_0=-88.3333333333333 k=0.999975 x_0=300000 y_0=0 ellps=GRS80 units=m
26972|-91.52 36.97 -88.92 42.51|NAD83 / Illinois West|tmerc lat_0=36.6666666666667 lon_0=-90.1666666666667 k=0.999941177 x_0=700000 y_0=0 ellps=GRS80 units=m
26973|-86.59 37.95 -84.78 41.77|NAD83 / Indiana East|tmerc lat_0=37.5 lon_0=-85.6666666666667 k=0.999966667 x_0=100000 y_0=250000 ellps=GRS80 units=m
26974|-88.1 37.77 -86.24 41.77|NAD83 / Indiana West|tmerc lat_0=37.5 lon_0=-87.0833333333333 k=0.999966667 x_0=900000 y_0=250000 ellps=GRS80 units=m
26975|-96.65 41.85 -90.15 43.51|NAD83 / Iowa North|lcc lat_0=41.5 lon_0=-93.5 lat_1=43.2666666666667 lat_2=42.0666666666667 x_0=1500000 y_0=1000000 ellps=GRS80 units=m
26976|-96.14 40.36 -90.14 42.04|NAD83 / Iowa South|lcc lat_0=40 lon_0=-93.5 lat_1=41.7833333333333 lat_2=40.6166666666667 x_0=500000 y_0=0 ellps=GRS80 units=m
26977|-102.06 38.52 -94.58 40.01|NAD83 / Kansas North|lcc lat_0=38.3333333333333 lon_0=-98 lat_1=39.7833333333333 lat_2=38.7166666666667 x_0=400000 y_0=0 ellps=GRS80 units=m
26978|-102.05 36.99 -94.6 38.88|NAD83 / Kansas South|lcc lat_0=36.6666666666667 lon_0=-98.5 lat_1=38.5666666666667 lat_2=37.2666666666667 x_0=400000 y_0=400000 ellps=GRS80 units=m
26979|-85.96 37.71 -82.47 39.15|NAD83 / Kentucky North|lcc lat_0=37.5 lon_0=-84.25 lat_1=37.9666666666667 lat_2=37.9666666666667 x_0=500000 y_0=0 ellps=GRS80 units=m
26980|-89.57 36.49 -81.95 38.17|NAD83 / Kentucky South|lcc lat_0=36.3333333333333 lon_0=-85.75 lat_1=37.9333333333333 lat_2=36.7333333333333 x_0=500000 y_0=500000 ellps=GRS80 units=m
26981|-94.05 30.85 -90.86 33.03|NAD83 / Louisiana North|lcc lat_0=30.5 lon_0=-92.5 lat_1=32.6666666666667 lat_2=31.1666666666667 x_0=1000000 y_0=0 ellps=GRS80 units=m
26982|-93.94 28.85 -88.75 31.07|NAD83 / Louisiana South|lcc lat_0=28.5 lon_0=-91.3333333333333 lat_1=30.7 lat_2=29.3 x_0=1000000 y_0=0 ellps=GRS80 units=m
26983|-70.03 43.88 -66.91 47.47|NAD83 / Maine East|tmerc lat_0=43.6666666666667 lon_0=-68.5 k=0.9999 x_0=300000 y_0=0 ellps=GRS80 units=m
26984|-71.09 43.04 -69.26 46.58|NAD83 / Maine West|tmerc lat_0=42.8333333333333 lon_0=-70.1666666666667 k=0.999966667 x_0=900000 y_0=0 ellps=GRS80 units=m
26985|-79.49 37.97 -74.97 39.73|NAD83 / Maryland|lcc lat_0=37.6666666666667 lon_0=-77 lat_1=39.45 lat_2=38.3 x_0=400000 y_0=0 ellps=GRS80 units=m
26986|-73.5 41.46 -69.86 42.89|NAD83 / Massachusetts Mainland|lcc lat_0=41 lon_0=-71.5 lat_1=42.6833333333333 lat_2=41.7166666666667 x_0=200000 y_0=750000 ellps=GRS80 units=m
26987|-70.91 41.19 -69.89 41.51|NAD83 / Massachusetts Island|lcc lat_0=41 lon_0=-70.5 lat_1=41.4833333333333 lat_2=41.2833333333333 x_0=500000 y_0=0 ellps=GRS80 units=m
26988|-90.42 45.08 -83.44 48.32|NAD83 / Michigan North|lcc lat_0=44.7833333333333 lon_0=-87 lat_1=47.0833333333333 lat_2=45.4833333333333 x_0=8000000 y_0=0 ellps=GRS80 units=m
26989|-87.06 43.8 -82.27 45.92|NAD83 / Michigan Central|lcc lat_0=43.3166666666667 lon_0=-84.3666666666667 lat_1=45.7 lat_2=44.1833333333333 x_0=6000000 y_0=0 ellps=GRS80 units=m
26990|-87.2 41.69 -82.13 44.22|NAD83 / Michigan South|lcc lat_0=41.5 lon_0=-84.3666666666667 lat_1=43.6666666666667 lat_2=42.1 x_0=4000000 y_0=0 ellps=GRS80 units=m
26991|-97.22 46.64 -89.49 49.38|NAD83 / Minnesota North|lcc lat_0=46.5 lon_0=-93.1 lat_1=48.6333333333333 lat_2=47.0333333333333 x_0=800000 y_0=100000 ellps=GRS80 units=m
26992|-96.86 45.28 -92.29 47.48|NAD83 / Minnesota Central|lcc lat_0=45 lon_0=-94.25 lat_1=47.05 lat_2=45.6166666666667 x_0=800000 y_0=100000 ellps=GRS80 units=m
26993|-96.85 43.49 -91.21 45.59|NAD83 / Minnesota South|lcc lat_0=43 lon_0=-94 lat_1=45.2166666666667 lat_2=43.7833333333333 x_0=800000 y_0=100000 ellps=GRS80 units=m
26994|-89.97 30.01 -88.09 35.01|NAD83 / Mississippi East|tmerc lat_0=29.5 lon_0=-88.8333333333333 k=0.99995 x_0=300000 y_0=0 ellps=GRS80 units=m
26995|-91.65 31 -89.37 35.01|NAD83 / Mississippi West|tmerc lat_0=29.5 lon_0=-90.3333333333333 k=0.99995 x_0=700000 y_0=0 ellps=GRS80 units=m
26996|-91.97 35.98 -89.1 40.61|NAD83 / Missouri East|tmerc lat_0=35.8333333333333 lon_0=-90.5 k=0.999933333 x_0=250000 y_0=0 ellps=GRS80 units=m
26997|-93.79 36.48 -91.41 40.61|NAD83 / Missouri Central|tmerc lat_0=35.8333333333333 lon_0=-92.5 k=0.999933333 x_0=500000 y_0=0 ellps=GRS80 units=m
26998|-95.77 36.48 -93.48 40.59|NAD83 / Missouri West|tmerc lat_0=36.1666666666667 lon_0=-94.5 k=0.999941177 x_0=850000 y_0=0 ellps=GRS80 units=m
32100|-116.07 44.35 -104.04 49.01|NAD83 / Montana|lcc lat_0=44.25 lon_0=-109.5 lat_1=49 lat_2=45 x_0=600000 y_0=0 ellps=GRS80 units=m
32104|-104.06 39.99 -95.3 43.01|NAD83 / Nebraska|lcc lat_0=39.8333333333333 lon_0=-100 lat_1=43 lat_2=40 x_0=500000 y_0=0 ellps=GRS80 units=m
32107|-117.01 34.99 -114.03 42|NAD83 / Nevada East|tmerc lat_0=34.75 lon_0=-115.583333333333 k=0.9999 x_0=200000 y_0=8000000 ellps=GRS80 units=m
32108|-118.19 36 -114.99 41|NAD83 / Nevada Central|tmerc lat_0=34.75 lon_0=-116.666666666667 k=0.9999 x_0=500000 y_0=6000000 ellps=GRS80 units=m
32109|-120 36.95 -116.99 42|NAD83 / Nevada West|tmerc lat_0=34.75 lon_0=-118.583333333333 k=0.9999 x_0=800000 y_0=4000000 ellps=GRS80 units=m
32110|-72.56 42.69 -70.63 45.31|NAD83 / New Hampshire|tmerc lat_0=42.5 lon_0=-71.6666666666667 k=0.999966667 x_0=300000 y_0=0 ellps=GRS80 units=m
32111|-75.6 38.87 -73.88 41.36|NAD83 / New Jersey|tmerc lat_0=38.8333333333333 lon_0=-74.5 k=0.9999 x_0=150000 y_0=0 ellps=GRS80 units=m
32112|-105.72 32 -102.99 37|NAD83 / New Mexico East|tmerc lat_0=31 lon_0=-104.333333333333 k=0.999909091 x_0=165000 y_0=0 ellps=GRS80 units=m
32113|-107.73 31.78 -104.84 37|NAD83 / New Mexico Central|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
32114|-109.06 31.33 -106.32 37|NAD83 / New Mexico West|tmerc lat_0=31 lon_0=-107.833333333333 k=0.999916667 x_0=830000 y_0=0 ellps=GRS80 units=m
32115|-75.87 40.88 -73.23 45.02|NAD83 / New York East|tmerc lat_0=38.8333333333333 lon_0=-74.5 k=0.9999 x_0=150000 y_0=0 ellps=GRS80 units=m
32116|-77.75 41.99 -75.06 44.41|NAD83 / New York Central|tmerc lat_0=40 lon_0=-76.5833333333333 k=0.9999375 x_0=250000 y_0=0 ellps=GRS80 units=m
32117|-79.77 41.99 -77.36 43.64|NAD83 / New York West|tmerc lat_0=40 lon_0=-78.5833333333333 k=0.9999375 x_0=350000 y_0=0 ellps=GRS80 units=m
32118|-74.26 40.47 -71.8 41.3|NAD83 / New York Long Island|lcc lat_0=40.1666666666667 lon_0=-74 lat_1=41.0333333333333 lat_2=40.6666666666667 x_0=300000 y_0=0 ellps=GRS80 units=m
32119|-84.33 33.83 -75.38 36.59|NAD83 / North Carolina|lcc lat_0=33.75 lon_0=-79 lat_1=36.1666666666667 lat_2=34.3333333333333 x_0=609601.22 y_0=0 ellps=GRS80 units=m
32120|-104.07 47.15 -96.83 49.01|NAD83 / North Dakota North|lcc lat_0=47 lon_0=-100.5 lat_1=48.7333333333333 lat_2=47.4333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32121|-104.05 45.93 -96.55 47.83|NAD83 / North Dakota South|lcc lat_0=45.6666666666667 lon_0=-100.5 lat_1=47.4833333333333 lat_2=46.1833333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32122|-84.81 40.1 -80.51 42.33|NAD83 / Ohio North|lcc lat_0=39.6666666666667 lon_0=-82.5 lat_1=41.7 lat_2=40.4333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32123|-84.83 38.4 -80.7 40.36|NAD83 / Ohio South|lcc lat_0=38 lon_0=-82.5 lat_1=40.0333333333333 lat_2=38.7333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32124|-103 35.27 -94.42 37.01|NAD83 / Oklahoma North|lcc lat_0=35 lon_0=-98 lat_1=36.7666666666667 lat_2=35.5666666666667 x_0=600000 y_0=0 ellps=GRS80 units=m
32125|-100 33.62 -94.42 35.57|NAD83 / Oklahoma South|lcc lat_0=33.3333333333333 lon_0=-98 lat_1=35.2333333333333 lat_2=33.9333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32126|-124.17 43.95 -116.47 46.26|NAD83 / Oregon North|lcc lat_0=43.6666666666667 lon_0=-120.5 lat_1=46 lat_2=44.3333333333333 x_0=2500000 y_0=0 ellps=GRS80 units=m
32127|-124.6 41.98 -116.9 44.56|NAD83 / Oregon South|lcc lat_0=41.6666666666667 lon_0=-120.5 lat_1=44 lat_2=42.3333333333333 x_0=1500000 y_0=0 ellps=GRS80 units=m
32128|-80.53 40.6 -74.7 42.53|NAD83 / Pennsylvania North|lcc lat_0=40.1666666666667 lon_0=-77.75 lat_1=41.95 lat_2=40.8833333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32129|-80.53 39.71 -74.72 41.18|NAD83 / Pennsylvania South|lcc lat_0=39.3333333333333 lon_0=-77.75 lat_1=40.9666666666667 lat_2=39.9333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32130|-71.85 41.13 -71.08 42.02|NAD83 / Rhode Island|tmerc lat_0=41.0833333333333 lon_0=-71.5 k=0.99999375 x_0=100000 y_0=0 ellps=GRS80 units=m
32133|-83.36 32.05 -78.52 35.21|NAD83 / South Carolina|lcc lat_0=31.8333333333333 lon_0=-81 lat_1=34.8333333333333 lat_2=32.5 x_0=609600 y_0=0 ellps=GRS80 units=m
32134|-104.07 44.14 -96.45 45.95|NAD83 / South Dakota North|lcc lat_0=43.8333333333333 lon_0=-100 lat_1=45.6833333333333 lat_2=44.4166666666667 x_0=600000 y_0=0 ellps=GRS80 units=m
32135|-104.06 42.48 -96.43 44.79|NAD83 / South Dakota South|lcc lat_0=42.3333333333333 lon_0=-100.333333333333 lat_1=44.4 lat_2=42.8333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32136|-90.31 34.98 -81.65 36.68|NAD83 / Tennessee|lcc lat_0=34.3333333333333 lon_0=-86 lat_1=36.4166666666667 lat_2=35.25 x_0=600000 y_0=0 ellps=GRS80 units=m
32137|-103.03 34.3 -99.99 36.5|NAD83 / Texas North|lcc lat_0=34 lon_0=-101.5 lat_1=36.1833333333333 lat_2=34.65 x_0=200000 y_0=1000000 ellps=GRS80 units=m
32138|-103.07 31.72 -94 34.58|NAD83 / Texas North Central|lcc lat_0=31.6666666666667 lon_0=-98.5 lat_1=33.9666666666667 lat_2=32.1333333333333 x_0=600000 y_0=2000000 ellps=GRS80 units=m
32139|-106.66 29.78 -93.5 32.27|NAD83 / Texas Central|lcc lat_0=29.6666666666667 lon_0=-100.333333333333 lat_1=31.8833333333333 lat_2=30.1166666666667 x_0=700000 y_0=3000000 ellps=GRS80 units=m
32140|-105 27.78 -93.76 30.67|NAD83 / Texas South Central|lcc lat_0=27.8333333333333 lon_0=-99 lat_1=30.2833333333333 lat_2=28.3833333333333 x_0=600000 y_0=4000000 ellps=GRS80 units=m
32141|-100.2 25.83 -96.85 28.21|NAD83 / Texas South|lcc lat_0=25.6666666666667 lon_0=-98.5 lat_1=27.8333333333333 lat_2=26.1666666666667 x_0=300000 y_0=5000000 ellps=GRS80 units=m
32142|-114.04 40.55 -109.04 42.01|NAD83 / Utah North|lcc lat_0=40.3333333333333 lon_0=-111.5 lat_1=41.7833333333333 lat_2=40.7166666666667 x_0=500000 y_0=1000000 ellps=GRS80 units=m
32143|-114.05 38.49 -109.04 41.08|NAD83 / Utah Central|lcc lat_0=38.3333333333333 lon_0=-111.5 lat_1=40.65 lat_2=39.0166666666667 x_0=500000 y_0=2000000 ellps=GRS80 units=m
32144|-114.05 36.99 -109.04 38.58|NAD83 / Utah South|lcc lat_0=36.6666666666667 lon_0=-111.5 lat_1=38.35 lat_2=37.2166666666667 x_0=500000 y_0=3000000 ellps=GRS80 units=m
32145|-73.44 42.72 -71.5 45.03|NAD83 / Vermont|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000 y_0=0 ellps=GRS80 units=m
32146|-80.06 37.77 -76.51 39.46|NAD83 / Virginia North|lcc lat_0=37.6666666666667 lon_0=-78.5 lat_1=39.2 lat_2=38.0333333333333 x_0=3500000 y_0=2000000 ellps=GRS80 units=m
32147|-83.68 36.54 -75.31 38.28|NAD83 / Virginia South|lcc lat_0=36.3333333333333 lon_0=-78.5 lat_1=37.9666666666667 lat_2=36.7666666666667 x_0=3500000 y_0=1000000 ellps=GRS80 units=m
32148|-124.79 47.08 -117.02 49.05|NAD83 / Washington North|lcc lat_0=47 lon_0=-120.833333333333 lat_1=48.7333333333333 lat_2=47.5 x_0=500000 y_0=0 ellps=GRS80 units=m
32149|-124.4 45.54 -116.91 47.61|NAD83 / Washington South|lcc lat_0=45.3333333333333 lon_0=-120.5 lat_1=47.3333333333333 lat_2=45.8333333333333 x_0=500000 y_0=0 ellps=GRS80 units=m
32150|-81.76 38.76 -77.72 40.64|NAD83 / West Virginia North|lcc lat_0=38.5 lon_0=-79.5 lat_1=40.25 lat_2=39 x_0=600000 y_0=0 ellps=GRS80 units=m
32151|-82.65 37.2 -79.05 39.17|NAD83 / West Virginia South|lcc lat_0=37 lon_0=-81 lat_1=38.8833333333333 lat_2=37.4833333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32152|-92.89 45.37 -88.05 47.31|NAD83 / Wisconsin North|lcc lat_0=45.1666666666667 lon_0=-90 lat_1=46.7666666666667 lat_2=45.5666666666667 x_0=600000 y_0=0 ellps=GRS80 units=m
32153|-92.89 43.98 -86.25 45.8|NAD83 / Wisconsin Central|lcc lat_0=43.8333333333333 lon_0=-90 lat_1=45.5 lat_2=44.25 x_0=600000 y_0=0 ellps=GRS80 units=m
32154|-91.43 42.48 -86.95 44.33|NAD83 / Wisconsin South|lcc lat_0=42 lon_0=-90 lat_1=44.0666666666667 lat_2=42.7333333333333 x_0=600000 y_0=0 ellps=GRS80 units=m
32155|-106.33 40.99 -104.05 45.01|NAD83 / Wyoming East|tmerc lat_0=40.5 lon_0=-105.166666666667 k=0.9999375 x_0=200000 y_0=0 ellps=GRS80 units=m
32156|-108.63 40.99 -106 45.01|NAD83 / Wyoming East Central|tmerc lat_0=40.5 lon_0=-107.333333333333 k=0.9999375 x_0=400000 y_0=100000 ellps=GRS80 units=m
32157|-111.06 40.99 -107.5 45.01|NAD83 / Wyoming West Central|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 y_0=0 ellps=GRS80 units=m
32158|-111.06 40.99 -109.04 44.67|NAD83 / Wyoming West|tmerc lat_0=40.5 lon_0=-110.083333333333 k=0.9999375 x_0=800000 y_0=100000 ellps=GRS80 units=m
32159|-111.06 40.99 -104.05 45.01|NAD83 / Wyoming Lambert|lcc lat_0=41 lon_0=-107.5 lat_1=41 lat_2=45 x_0=500000 y_0=200000 ellps=GRS80 units=m
32161|-68.49 14.92 -63.88 21.86|NAD83 / Puerto Rico & Virgin Is.|lcc lat_0=17.8333333333333 lon_0=-66.4333333333333 lat_1=18.4333333333333 lat_2=18.0333333333333 x_0=200000 y_0=200000 ellps=GRS80 units=m
`;
