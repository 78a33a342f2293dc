/**
 * Coordinate systems of the rest of the world, those of Europe above all: code, area of use in degrees (west south east north), name and definition, one system a
 * line. The definition is PROJ's, without its pluses and the first `proj=`.
 *
 * Source: EPSG Geodetic Parameter Dataset of the IOGP, free to use and pass on with this mention
 * (epsg.org/terms-of-use.html), as PROJ spells it; written by scripts/coordinate-systems.py. Where the register prefers
 * a grid file of shifts, its best seven parameters are used instead: accurate within some metres.
 */
export const EPSG_WORLD = `
2039|34.17 29.45 35.69 33.28|Israel 1993 / Israeli TM Grid|tmerc lat_0=31.7343936111111 lon_0=35.2045169444444 k=1.0000067 x_0=219529.584 y_0=626907.39 ellps=GRS80 units=m towgs84=23.772,17.49,17.859,-0.3132,-1.85274,1.67299,-5.4262
2056|5.96 45.82 10.49 47.81|CH1903+ / LV95|somerc lat_0=46.9524055555556 lon_0=7.43958333333333 k_0=1 x_0=2600000 y_0=1200000 ellps=bessel units=m towgs84=674.374,15.056,405.346,0,0,0,0
2065|12.09 47.73 22.56 51.06|S-JTSK (Ferro) / Krovak|krovak axis=swu lat_0=49.5 lon_0=42.5 alpha=30.2881397527778 k=0.9999 x_0=0 y_0=0 ellps=bessel pm=ferro units=m towgs84=572.213,85.334,461.94,4.9732,1.529,5.2484,3.5378
2100|19.57 34.88 28.3 41.75|GGRS87 / Greek Grid|tmerc lat_0=0 lon_0=24 k=0.9996 x_0=500000 y_0=0 ellps=GRS80 units=m towgs84=-199.87,74.79,246.62,0,0,0,0
2154|-9.86 41.15 10.38 51.56|RGF93 v1 / Lambert-93|lcc lat_0=46.5 lon_0=3 lat_1=49 lat_2=44 x_0=700000 y_0=6600000 ellps=GRS80 units=m
2157|-10.56 51.39 -5.34 55.43|IRENET95 / Irish Transverse Mercator|tmerc lat_0=53.5 lon_0=-8 k=0.99982 x_0=600000 y_0=750000 ellps=GRS80 units=m
2169|5.73 49.44 6.53 50.19|LUREF / Luxembourg TM|tmerc lat_0=49.8333333333333 lon_0=6.16666666666667 k=1 x_0=80000 y_0=100000 ellps=intl units=m towgs84=-189.681,18.3463,-42.7695,-0.33746,-3.09264,2.53861,0.4598
2176|14.14 50.26 16.5 55.35|ETRF2000-PL / CS2000/15|tmerc lat_0=0 lon_0=15 k=0.999923 x_0=5500000 y_0=0 ellps=GRS80 units=m
2177|16.5 49.39 19.5 55.93|ETRF2000-PL / CS2000/18|tmerc lat_0=0 lon_0=18 k=0.999923 x_0=6500000 y_0=0 ellps=GRS80 units=m
2178|19.5 49.09 22.5 54.55|ETRF2000-PL / CS2000/21|tmerc lat_0=0 lon_0=21 k=0.999923 x_0=7500000 y_0=0 ellps=GRS80 units=m
2179|22.5 49 24.15 54.41|ETRF2000-PL / CS2000/24|tmerc lat_0=0 lon_0=24 k=0.999923 x_0=8500000 y_0=0 ellps=GRS80 units=m
2180|14.14 49 24.15 55.93|ETRF2000-PL / CS92|tmerc lat_0=0 lon_0=19 k=0.9993 x_0=500000 y_0=-5300000 ellps=GRS80 units=m
2193|166.37 -47.33 178.63 -34.1|NZGD2000 / New Zealand Transverse Mercator 2000|tmerc lat_0=0 lon_0=173 k=0.9996 x_0=1600000 y_0=10000000 ellps=GRS80 units=m
2326|113.76 22.13 114.51 22.58|Hong Kong 1980 Grid System|tmerc lat_0=22.3121333333333 lon_0=114.178555555556 k=1 x_0=836694.05 y_0=819069.8 ellps=intl units=m towgs84=-162.619,-276.959,-161.764,0.067753,-2.24365,-1.15883,-1.09425
2391|19.5 59.76 22.5 69.33|KKJ / Finland zone 1|tmerc lat_0=0 lon_0=21 k=1 x_0=1500000 y_0=0 ellps=intl units=m towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2392|22.5 59.75 25.5 68.9|KKJ / Finland zone 2|tmerc lat_0=0 lon_0=24 k=1 x_0=2500000 y_0=0 ellps=intl units=m towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2393|25.5 60.18 28.51 70.09|KKJ / Finland Uniform Coordinate System|tmerc lat_0=0 lon_0=27 k=1 x_0=3500000 y_0=0 ellps=intl units=m towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2394|28.5 60.94 31.5 69.81|KKJ / Finland zone 4|tmerc lat_0=0 lon_0=30 k=1 x_0=4500000 y_0=0 ellps=intl units=m towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
3003|5.93 36.53 12 47.04|Monte Mario / Italy zone 1|tmerc lat_0=0 lon_0=9 k=0.9996 x_0=1500000 y_0=0 ellps=intl units=m towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
3004|12 34.76 18.99 47.1|Monte Mario / Italy zone 2|tmerc lat_0=0 lon_0=15 k=0.9996 x_0=2520000 y_0=0 ellps=intl units=m towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
3006|10.03 54.96 24.17 69.07|SWEREF99 TM|utm zone=33 ellps=GRS80 units=m
3007|10.93 56.74 13.11 60.13|SWEREF99 12 00|tmerc lat_0=0 lon_0=12 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3008|12.12 55.28 14.79 62.28|SWEREF99 13 30|tmerc lat_0=0 lon_0=13.5 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3009|13.54 55.95 16.15 61.62|SWEREF99 15 00|tmerc lat_0=0 lon_0=15 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3010|15.41 56.15 17.63 62.26|SWEREF99 16 30|tmerc lat_0=0 lon_0=16.5 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3011|17.08 58.66 19.61 60.7|SWEREF99 18 00|tmerc lat_0=0 lon_0=18 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3012|11.93 61.55 15.55 64.39|SWEREF99 14 15|tmerc lat_0=0 lon_0=14.25 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3013|13.66 60.44 17.01 65.13|SWEREF99 15 45|tmerc lat_0=0 lon_0=15.75 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3014|14.31 62.12 19.04 67.19|SWEREF99 17 15|tmerc lat_0=0 lon_0=17.25 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3015|17.18 56.86 20.22 66.17|SWEREF99 18 45|tmerc lat_0=0 lon_0=18.75 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3016|16.08 63.45 23.28 69.07|SWEREF99 20 15|tmerc lat_0=0 lon_0=20.25 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3017|19.63 65.01 22.91 66.43|SWEREF99 21 45|tmerc lat_0=0 lon_0=21.75 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3018|21.85 65.49 24.17 68.14|SWEREF99 23 15|tmerc lat_0=0 lon_0=23.25 k=1 x_0=150000 y_0=0 ellps=GRS80 units=m
3021|13.66 55.95 17.73 67.18|RT90 2.5 gon V|tmerc lat_0=0 lon_0=15.8082777777778 k=1 x_0=1500000 y_0=0 ellps=bessel units=m towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3034|-35.58 24.6 44.83 84.73|ETRS89-extended / LCC Europe|lcc lat_0=52 lon_0=10 lat_1=35 lat_2=65 x_0=4000000 y_0=2800000 ellps=GRS80 units=m
3035|-35.58 24.6 44.83 84.73|ETRS89-extended / LAEA Europe|laea lat_0=52 lon_0=10 x_0=4321000 y_0=3210000 ellps=GRS80 units=m
3057|-30.87 59.96 -5.55 69.59|ISN93 / Lambert 1993|lcc lat_0=65 lon_0=-19 lat_1=64.25 lat_2=65.75 x_0=500000 y_0=500000 ellps=GRS80 units=m
3059|19.06 55.67 28.24 58.09|LKS-92 / Latvia TM|tmerc lat_0=0 lon_0=24 k=0.9996 x_0=500000 y_0=-6000000 ellps=GRS80 units=m
3067|19.08 58.84 31.59 70.09|EUREF-FIN / TM35FIN(E,N)|utm zone=35 ellps=GRS80 units=m
3107|128.99 -38.13 141.01 -25.99|GDA94 / SA Lambert|lcc lat_0=-32 lon_0=135 lat_1=-28 lat_2=-36 x_0=1000000 y_0=2000000 ellps=GRS80 units=m
3111|140.96 -39.2 150.04 -33.98|GDA94 / Vicgrid|lcc lat_0=-37 lon_0=145 lat_1=-36 lat_2=-38 x_0=2500000 y_0=2500000 ellps=GRS80 units=m
3112|112.85 -43.7 153.69 -9.86|GDA94 / Geoscience Australia Lambert|lcc lat_0=0 lon_0=134 lat_1=-18 lat_2=-36 x_0=0 y_0=0 ellps=GRS80 units=m
3301|20.37 57.52 28.2 60|Estonian Coordinate System of 1997|lcc lat_0=57.5175539305556 lon_0=24 lat_1=59.3333333333333 lat_2=58 x_0=500000 y_0=6375000 ellps=GRS80 units=m
3346|19.02 53.89 26.82 56.45|LKS94 / Lithuania TM|tmerc lat_0=0 lon_0=24 k=0.9998 x_0=500000 y_0=0 ellps=GRS80 units=m
3395|-180 -80 180 84|WGS 84 / World Mercator|merc lon_0=0 k=1 x_0=0 y_0=0 datum=WGS84 units=m
3414|103.59 1.13 104.07 1.47|SVY21 / Singapore TM|tmerc lat_0=1.36666666666667 lon_0=103.833333333333 k=1 x_0=28001.642 y_0=38744.572 ellps=WGS84 units=m
3416|9.53 46.4 17.17 49.02|ETRS89 / Austria Lambert|lcc lat_0=47.5 lon_0=13.3333333333333 lat_1=49 lat_2=46 x_0=400000 y_0=400000 ellps=GRS80 units=m
3447|2.5 49.5 6.4 51.51|ETRS89 / Belgian Lambert 2005|lcc lat_0=50.797815 lon_0=4.35921583333333 lat_1=49.8333333333333 lat_2=51.1666666666667 x_0=150328 y_0=166262 ellps=GRS80 units=m
3763|-9.56 36.95 -6.19 42.16|ETRS89 / Portugal TM06|tmerc lat_0=39.6682583333333 lon_0=-8.13310833333333 k=1 x_0=0 y_0=0 ellps=GRS80 units=m
3765|13.43 42.34 19.43 46.54|HTRS96 / Croatia TM|tmerc lat_0=0 lon_0=16.5 k=0.9999 x_0=500000 y_0=0 ellps=GRS80 units=m
3794|13.38 45.42 16.61 46.88|Slovenia 1996 / Slovene National Grid|tmerc lat_0=0 lon_0=15 k=0.9999 x_0=500000 y_0=-5000000 ellps=GRS80 units=m
3812|2.5 49.5 6.4 51.51|ETRS89 / Belgian Lambert 2008|lcc lat_0=50.797815 lon_0=4.35921583333333 lat_1=49.8333333333333 lat_2=51.1666666666667 x_0=649328 y_0=665262 ellps=GRS80 units=m
3821|119.25 21.87 122.06 25.34|TWD67|longlat ellps=aust_SA
3826|119.99 20.41 122.06 26.72|TWD97 / TM2 zone 121|tmerc lat_0=0 lon_0=121 k=0.9999 x_0=250000 y_0=0 ellps=GRS80 units=m
3844|20.26 43.44 31.41 48.27|Pulkovo 1942(58) / Stereo70|sterea lat_0=46 lon_0=25 k=0.99975 x_0=500000 y_0=500000 ellps=krass units=m towgs84=2.329,-147.042,-92.08,-0.309,0.325,0.497,5.69
3857|-180 -85.06 180 85.06|WGS 84 / Pseudo-Mercator|merc a=6378137 b=6378137 lat_ts=0 lon_0=0 x_0=0 y_0=0 k=1 units=m nadgrids=@null
3873|19.24 60.08 19.5 60.34|EUREF-FIN / GK19FIN|tmerc lat_0=0 lon_0=19 k=1 x_0=19500000 y_0=0 ellps=GRS80 units=m
3874|19.5 59.92 20.5 60.48|EUREF-FIN / GK20FIN|tmerc lat_0=0 lon_0=20 k=1 x_0=20500000 y_0=0 ellps=GRS80 units=m
3875|20.5 59.84 21.5 69.33|EUREF-FIN / GK21FIN|tmerc lat_0=0 lon_0=21 k=1 x_0=21500000 y_0=0 ellps=GRS80 units=m
3876|21.5 59.76 22.5 69.31|EUREF-FIN / GK22FIN|tmerc lat_0=0 lon_0=22 k=1 x_0=22500000 y_0=0 ellps=GRS80 units=m
3877|22.5 59.75 23.5 68.74|EUREF-FIN / GK23FIN|tmerc lat_0=0 lon_0=23 k=1 x_0=23500000 y_0=0 ellps=GRS80 units=m
3878|23.5 59.86 24.5 68.84|EUREF-FIN / GK24FIN|tmerc lat_0=0 lon_0=24 k=1 x_0=24500000 y_0=0 ellps=GRS80 units=m
3879|24.5 59.94 25.5 68.9|EUREF-FIN / GK25FIN|tmerc lat_0=0 lon_0=25 k=1 x_0=25500000 y_0=0 ellps=GRS80 units=m
3880|25.5 60.18 26.5 69.94|EUREF-FIN / GK26FIN|tmerc lat_0=0 lon_0=26 k=1 x_0=26500000 y_0=0 ellps=GRS80 units=m
3881|26.5 60.36 27.5 70.05|EUREF-FIN / GK27FIN|tmerc lat_0=0 lon_0=27 k=1 x_0=27500000 y_0=0 ellps=GRS80 units=m
3882|27.5 60.42 28.5 70.09|EUREF-FIN / GK28FIN|tmerc lat_0=0 lon_0=28 k=1 x_0=28500000 y_0=0 ellps=GRS80 units=m
3883|28.5 60.94 29.5 69.81|EUREF-FIN / GK29FIN|tmerc lat_0=0 lon_0=29 k=1 x_0=29500000 y_0=0 ellps=GRS80 units=m
3884|29.5 61.43 30.5 67.98|EUREF-FIN / GK30FIN|tmerc lat_0=0 lon_0=30 k=1 x_0=30500000 y_0=0 ellps=GRS80 units=m
3885|30.5 62.08 31.59 64.27|EUREF-FIN / GK31FIN|tmerc lat_0=0 lon_0=31 k=1 x_0=31500000 y_0=0 ellps=GRS80 units=m
3912|13.38 45.42 16.61 46.88|MGI 1901 / Slovene National Grid|tmerc lat_0=0 lon_0=15 k=0.9999 x_0=500000 y_0=-5000000 ellps=bessel units=m towgs84=476.08,125.947,417.81,4.61086,2.38814,-11.9423,9.89664
3942|-1.06 41.31 9.63 43.07|RGF93 v1 / CC42|lcc lat_0=42 lon_0=3 lat_1=41.25 lat_2=42.75 x_0=1700000 y_0=1200000 ellps=GRS80 units=m
3943|-1.79 42.33 7.65 44.01|RGF93 v1 / CC43|lcc lat_0=43 lon_0=3 lat_1=42.25 lat_2=43.75 x_0=1700000 y_0=2200000 ellps=GRS80 units=m
3944|-1.79 42.92 7.71 45|RGF93 v1 / CC44|lcc lat_0=44 lon_0=3 lat_1=43.25 lat_2=44.75 x_0=1700000 y_0=3200000 ellps=GRS80 units=m
3945|-1.46 44 7.71 46|RGF93 v1 / CC45|lcc lat_0=45 lon_0=3 lat_1=44.25 lat_2=45.75 x_0=1700000 y_0=4200000 ellps=GRS80 units=m
3946|-2.21 45 7.16 47|RGF93 v1 / CC46|lcc lat_0=46 lon_0=3 lat_1=45.25 lat_2=46.75 x_0=1700000 y_0=5200000 ellps=GRS80 units=m
3947|-4.77 46 7.63 48|RGF93 v1 / CC47|lcc lat_0=47 lon_0=3 lat_1=46.25 lat_2=47.75 x_0=1700000 y_0=6200000 ellps=GRS80 units=m
3948|-4.87 47 8.23 49|RGF93 v1 / CC48|lcc lat_0=48 lon_0=3 lat_1=47.25 lat_2=48.75 x_0=1700000 y_0=7200000 ellps=GRS80 units=m
3949|-4.87 48 8.23 50|RGF93 v1 / CC49|lcc lat_0=49 lon_0=3 lat_1=48.25 lat_2=49.75 x_0=1700000 y_0=8200000 ellps=GRS80 units=m
3950|-2.03 49 8.08 51.14|RGF93 v1 / CC50|lcc lat_0=50 lon_0=3 lat_1=49.25 lat_2=50.75 x_0=1700000 y_0=9200000 ellps=GRS80 units=m
4200|18.92 39.87 -168.97 85.19|Pulkovo 1995|longlat ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
4230|-16.1 25.71 48.61 84.73|ED50|longlat ellps=intl towgs84=-87,-98,-121,0,0,0,0
4258|-16.1 33.26 38.01 84.73|ETRS89|longlat ellps=GRS80
4269|167.65 14.92 -40.73 86.45|NAD83|longlat ellps=GRS80
4284|19.57 35.14 -168.97 81.91|Pulkovo 1942|longlat ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
4314|5.86 47.27 13.84 55.09|DHDN|longlat ellps=bessel towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7
4326|-180 -90 180 90|WGS 84|longlat datum=WGS84
5105|4.39 58.32 6.01 62.64|ETRS89 / NTM zone 5|tmerc lat_0=58 lon_0=5.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5106|6 57.93 7.01 63.03|ETRS89 / NTM zone 6|tmerc lat_0=58 lon_0=6.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5107|6.99 57.9 8.01 63.59|ETRS89 / NTM zone 7|tmerc lat_0=58 lon_0=7.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5108|8 58 9.01 64.1|ETRS89 / NTM zone 8|tmerc lat_0=58 lon_0=8.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5109|9 58.44 10.01 64.25|ETRS89 / NTM zone 9|tmerc lat_0=58 lon_0=9.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5110|10 58.9 11.01 65.27|ETRS89 / NTM zone 10|tmerc lat_0=58 lon_0=10.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5111|11 58.88 12.01 67.58|ETRS89 / NTM zone 11|tmerc lat_0=58 lon_0=11.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5112|12 59.88 13.01 68.16|ETRS89 / NTM zone 12|tmerc lat_0=58 lon_0=12.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5113|13 64.01 14.01 68.4|ETRS89 / NTM zone 13|tmerc lat_0=58 lon_0=13.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5114|14 64.03 15.01 69.07|ETRS89 / NTM zone 14|tmerc lat_0=58 lon_0=14.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5115|15 66.14 16.01 69.38|ETRS89 / NTM zone 15|tmerc lat_0=58 lon_0=15.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5116|15.99 66.88 17.01 69.49|ETRS89 / NTM zone 16|tmerc lat_0=58 lon_0=16.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5117|17 67.94 18.01 69.96|ETRS89 / NTM zone 17|tmerc lat_0=58 lon_0=17.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5118|18 68.04 19.01 70.29|ETRS89 / NTM zone 18|tmerc lat_0=58 lon_0=18.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5119|19 68.33 20.01 70.35|ETRS89 / NTM zone 19|tmerc lat_0=58 lon_0=19.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5120|20 68.37 21.01 70.37|ETRS89 / NTM zone 20|tmerc lat_0=58 lon_0=20.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5121|21 69.03 22.01 70.73|ETRS89 / NTM zone 21|tmerc lat_0=58 lon_0=21.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5122|22 68.69 23.01 70.93|ETRS89 / NTM zone 22|tmerc lat_0=58 lon_0=22.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5123|23 68.62 24.01 71.15|ETRS89 / NTM zone 23|tmerc lat_0=58 lon_0=23.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5124|24 68.58 25.01 71.17|ETRS89 / NTM zone 24|tmerc lat_0=58 lon_0=24.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5125|25 68.59 26.01 71.24|ETRS89 / NTM zone 25|tmerc lat_0=58 lon_0=25.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5126|26 69.71 27.01 71.2|ETRS89 / NTM zone 26|tmerc lat_0=58 lon_0=26.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5127|27 69.9 28.01 71.19|ETRS89 / NTM zone 27|tmerc lat_0=58 lon_0=27.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5128|28 69.03 29.01 71.15|ETRS89 / NTM zone 28|tmerc lat_0=58 lon_0=28.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5129|29 69.02 30.01 70.94|ETRS89 / NTM zone 29|tmerc lat_0=58 lon_0=29.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5130|30 69.46 31.32 70.77|ETRS89 / NTM zone 30|tmerc lat_0=58 lon_0=30.5 k=1 x_0=100000 y_0=1000000 ellps=GRS80 units=m
5179|122.71 28.6 134.28 40.27|KGD2002 / Unified CS|tmerc lat_0=38 lon_0=127.5 k=0.9996 x_0=1000000 y_0=2000000 ellps=GRS80 units=m
5186|126 33.14 128 38.33|KGD2002 / Central Belt 2010|tmerc lat_0=38 lon_0=127 k=1 x_0=200000 y_0=600000 ellps=GRS80 units=m
5243|5.86 47.27 15.04 55.09|ETRS89 / LCC Germany (E-N)|lcc lat_0=51 lon_0=10.5 lat_1=48.6666666666667 lat_2=53.6666666666667 x_0=0 y_0=0 ellps=GRS80 units=m
5253|25.62 36.5 28.5 42.11|TUREF / TM27|tmerc lat_0=0 lon_0=27 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5254|28.5 36.06 31.5 41.46|TUREF / TM30|tmerc lat_0=0 lon_0=30 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5255|31.5 35.97 34.5 42.07|TUREF / TM33|tmerc lat_0=0 lon_0=33 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5256|34.5 35.81 37.5 42.15|TUREF / TM36|tmerc lat_0=0 lon_0=36 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5257|37.5 36.66 40.5 41.19|TUREF / TM39|tmerc lat_0=0 lon_0=39 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5258|40.5 37.02 43.5 41.6|TUREF / TM42|tmerc lat_0=0 lon_0=42 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5259|43.5 36.97 44.83 41.02|TUREF / TM45|tmerc lat_0=0 lon_0=45 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
5514|12.09 47.73 22.56 51.06|S-JTSK / Krovak East North|krovak lat_0=49.5 lon_0=24.8333333333333 alpha=30.2881397527778 k=0.9999 x_0=0 y_0=0 ellps=bessel units=m towgs84=589,76,480,0,0,0,0
5880|-74.01 -35.71 -25.28 7.04|SIRGAS 2000 / Brazil Polyconic|poly lat_0=0 lon_0=-54 x_0=5000000 y_0=10000000 ellps=GRS80 units=m
6316|19.5 41.85 22.51 46.19|MGI 1901 / Balkans zone 7|tmerc lat_0=0 lon_0=21 k=0.9999 x_0=7500000 y_0=0 ellps=bessel units=m towgs84=682,-203,480,0,0,0,0
6669|128.17 26.96 130.46 34.74|JGD2011 / Japan Plane Rectangular CS I|tmerc lat_0=33 lon_0=129.5 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6670|129.76 30.18 132.05 33.99|JGD2011 / Japan Plane Rectangular CS II|tmerc lat_0=33 lon_0=131 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6671|130.81 33.72 133.49 36.38|JGD2011 / Japan Plane Rectangular CS III|tmerc lat_0=36 lon_0=132.166666666667 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6672|131.95 32.69 134.81 34.45|JGD2011 / Japan Plane Rectangular CS IV|tmerc lat_0=33 lon_0=133.5 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6673|133.13 34.13 135.47 35.71|JGD2011 / Japan Plane Rectangular CS V|tmerc lat_0=36 lon_0=134.333333333333 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6674|134.86 33.4 136.99 36.33|JGD2011 / Japan Plane Rectangular CS VI|tmerc lat_0=36 lon_0=136 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6675|136.22 34.51 137.84 37.58|JGD2011 / Japan Plane Rectangular CS VII|tmerc lat_0=36 lon_0=137.166666666667 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6676|137.32 34.54 139.91 38.58|JGD2011 / Japan Plane Rectangular CS VIII|tmerc lat_0=36 lon_0=138.5 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6677|138.4 29.31 141.11 37.98|JGD2011 / Japan Plane Rectangular CS IX|tmerc lat_0=36 lon_0=139.833333333333 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6678|139.49 37.73 142.14 41.58|JGD2011 / Japan Plane Rectangular CS X|tmerc lat_0=40 lon_0=140.833333333333 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6679|139.34 41.34 141.46 43.42|JGD2011 / Japan Plane Rectangular CS XI|tmerc lat_0=44 lon_0=140.25 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6680|140.89 42.15 143.61 45.54|JGD2011 / Japan Plane Rectangular CS XII|tmerc lat_0=44 lon_0=142.25 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6681|142.61 41.87 145.87 44.4|JGD2011 / Japan Plane Rectangular CS XIII|tmerc lat_0=44 lon_0=144.25 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6682|141.2 24.67 142.33 27.8|JGD2011 / Japan Plane Rectangular CS XIV|tmerc lat_0=26 lon_0=142 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6683|126.63 26.02 128.4 26.91|JGD2011 / Japan Plane Rectangular CS XV|tmerc lat_0=26 lon_0=127.5 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6684|122.83 23.98 125.51 24.94|JGD2011 / Japan Plane Rectangular CS XVI|tmerc lat_0=26 lon_0=124 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6685|131.12 24.4 131.38 26.01|JGD2011 / Japan Plane Rectangular CS XVII|tmerc lat_0=26 lon_0=131 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6686|136.02 20.37 136.16 20.48|JGD2011 / Japan Plane Rectangular CS XVIII|tmerc lat_0=20 lon_0=136 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6687|153.91 24.22 154.05 24.35|JGD2011 / Japan Plane Rectangular CS XIX|tmerc lat_0=26 lon_0=154 k=0.9999 x_0=0 y_0=0 ellps=GRS80 units=m
6707|5.93 36.53 12 47.04|RDN2008 / UTM zone 32N (N-E)|utm zone=32 ellps=GRS80 units=m
6708|12 34.79 18 47.1|RDN2008 / UTM zone 33N (N-E)|utm zone=33 ellps=GRS80 units=m
6709|17.99 34.76 18.99 41.64|RDN2008 / UTM zone 34N (N-E)|utm zone=34 ellps=GRS80 units=m
6870|19.22 39.64 21.06 42.67|ETRS89 / Albania TM 2010|tmerc lat_0=0 lon_0=20 k=1 x_0=500000 y_0=0 ellps=GRS80 units=m
7801|22.36 41.24 28.68 44.23|BGS2005 / CCS2005|lcc lat_0=42.6678756833333 lon_0=25.5 lat_1=42 lat_2=43.3333333333333 x_0=500000 y_0=4725824.3591 ellps=GRS80 units=m
7846|93.41 -15.46 96.01 -8.57|GDA2020 / MGA zone 46|utm zone=46 south ellps=GRS80 units=m
7847|96 -15.56 100.34 -8.47|GDA2020 / MGA zone 47|utm zone=47 south ellps=GRS80 units=m
7848|102.14 -34.68 108.01 -8.87|GDA2020 / MGA zone 48|utm zone=48 south ellps=GRS80 units=m
7849|108 -37.84 114.01 -10.72|GDA2020 / MGA zone 49|utm zone=49 south ellps=GRS80 units=m
7850|114 -38.53 120.01 -12.06|GDA2020 / MGA zone 50|utm zone=50 south ellps=GRS80 units=m
7851|120 -38.07 126.01 -10.46|GDA2020 / MGA zone 51|utm zone=51 south ellps=GRS80 units=m
7852|125.99 -37.38 132 -9.1|GDA2020 / MGA zone 52|utm zone=52 south ellps=GRS80 units=m
7853|132 -40.71 138.01 -8.88|GDA2020 / MGA zone 53|utm zone=53 south ellps=GRS80 units=m
7854|138 -48.19 144.01 -9.08|GDA2020 / MGA zone 54|utm zone=54 south ellps=GRS80 units=m
7855|144 -50.89 150.01 -9.23|GDA2020 / MGA zone 55|utm zone=55 south ellps=GRS80 units=m
7856|150 -58.96 156 -13.87|GDA2020 / MGA zone 56|utm zone=56 south ellps=GRS80 units=m
7857|156 -60.56 162.01 -14.08|GDA2020 / MGA zone 57|utm zone=57 south ellps=GRS80 units=m
7858|162 -59.39 168 -25.94|GDA2020 / MGA zone 58|utm zone=58 south ellps=GRS80 units=m
7859|168 -32.48 173.35 -25.61|GDA2020 / MGA zone 59|utm zone=59 south ellps=GRS80 units=m
20004|19.57 54.32 22.87 55.32|Pulkovo 1995 / Gauss-Kruger zone 4|tmerc lat_0=0 lon_0=21 k=1 x_0=4500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20005|26.61 55.69 30 69.47|Pulkovo 1995 / Gauss-Kruger zone 5|tmerc lat_0=0 lon_0=27 k=1 x_0=5500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20006|30 50.34 36 70.02|Pulkovo 1995 / Gauss-Kruger zone 6|tmerc lat_0=0 lon_0=33 k=1 x_0=6500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20007|36 43.18 42.01 69.23|Pulkovo 1995 / Gauss-Kruger zone 7|tmerc lat_0=0 lon_0=39 k=1 x_0=7500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20008|42 41.19 48 80.91|Pulkovo 1995 / Gauss-Kruger zone 8|tmerc lat_0=0 lon_0=45 k=1 x_0=8500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20009|48 41.39 54 81.4|Pulkovo 1995 / Gauss-Kruger zone 9|tmerc lat_0=0 lon_0=51 k=1 x_0=9500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20010|54 50.47 60 81.91|Pulkovo 1995 / Gauss-Kruger zone 10|tmerc lat_0=0 lon_0=57 k=1 x_0=10500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20011|60 50.66 66 81.77|Pulkovo 1995 / Gauss-Kruger zone 11|tmerc lat_0=0 lon_0=63 k=1 x_0=11500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20012|66 54.1 72 77.07|Pulkovo 1995 / Gauss-Kruger zone 12|tmerc lat_0=0 lon_0=69 k=1 x_0=12500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20013|72 53.17 78 79.71|Pulkovo 1995 / Gauss-Kruger zone 13|tmerc lat_0=0 lon_0=75 k=1 x_0=13500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20014|78 50.69 84 81.03|Pulkovo 1995 / Gauss-Kruger zone 14|tmerc lat_0=0 lon_0=81 k=1 x_0=14500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20015|84 49.07 90 81.27|Pulkovo 1995 / Gauss-Kruger zone 15|tmerc lat_0=0 lon_0=87 k=1 x_0=15500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20016|90 49.89 96 81.35|Pulkovo 1995 / Gauss-Kruger zone 16|tmerc lat_0=0 lon_0=93 k=1 x_0=16500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20017|96 49.73 102 81.32|Pulkovo 1995 / Gauss-Kruger zone 17|tmerc lat_0=0 lon_0=99 k=1 x_0=17500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20018|102 49.64 108 79.48|Pulkovo 1995 / Gauss-Kruger zone 18|tmerc lat_0=0 lon_0=105 k=1 x_0=18500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20019|108 49.14 114 76.81|Pulkovo 1995 / Gauss-Kruger zone 19|tmerc lat_0=0 lon_0=111 k=1 x_0=19500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20020|114 49.51 120 75.96|Pulkovo 1995 / Gauss-Kruger zone 20|tmerc lat_0=0 lon_0=117 k=1 x_0=20500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20021|120 51.51 126 74|Pulkovo 1995 / Gauss-Kruger zone 21|tmerc lat_0=0 lon_0=123 k=1 x_0=21500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20022|126 42.25 132 73.61|Pulkovo 1995 / Gauss-Kruger zone 22|tmerc lat_0=0 lon_0=129 k=1 x_0=22500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20023|132 42.63 138 76.15|Pulkovo 1995 / Gauss-Kruger zone 23|tmerc lat_0=0 lon_0=135 k=1 x_0=23500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20024|138 45.84 144 76.27|Pulkovo 1995 / Gauss-Kruger zone 24|tmerc lat_0=0 lon_0=141 k=1 x_0=24500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20025|144 43.6 150 76.82|Pulkovo 1995 / Gauss-Kruger zone 25|tmerc lat_0=0 lon_0=147 k=1 x_0=25500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20026|150 45.77 156 76.26|Pulkovo 1995 / Gauss-Kruger zone 26|tmerc lat_0=0 lon_0=153 k=1 x_0=26500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20027|156 50.27 162 77.2|Pulkovo 1995 / Gauss-Kruger zone 27|tmerc lat_0=0 lon_0=159 k=1 x_0=27500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20028|162 54.47 168 70.03|Pulkovo 1995 / Gauss-Kruger zone 28|tmerc lat_0=0 lon_0=165 k=1 x_0=28500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20029|168 54.45 174 70.19|Pulkovo 1995 / Gauss-Kruger zone 29|tmerc lat_0=0 lon_0=171 k=1 x_0=29500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20030|174 61.65 180 71.59|Pulkovo 1995 / Gauss-Kruger zone 30|tmerc lat_0=0 lon_0=177 k=1 x_0=30500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20031|-180 64.35 -174 71.65|Pulkovo 1995 / Gauss-Kruger zone 31|tmerc lat_0=0 lon_0=-177 k=1 x_0=31500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20032|-174 64.2 -168.97 67.18|Pulkovo 1995 / Gauss-Kruger zone 32|tmerc lat_0=0 lon_0=-171 k=1 x_0=32500000 y_0=0 ellps=krass units=m towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20790|-9.56 36.95 -6.19 42.16|Lisbon (Lisbon) / Portuguese National Grid|tmerc lat_0=39.6666666666667 lon_0=1 k=1 x_0=200000 y_0=300000 ellps=intl pm=lisbon units=m towgs84=-288.885,-91.744,126.244,-1.691,0.41,-0.211,-4.598
21781|5.96 45.82 10.49 47.81|CH1903 / LV03|somerc lat_0=46.9524055555556 lon_0=7.43958333333333 k_0=1 x_0=600000 y_0=200000 ellps=bessel units=m towgs84=674.374,15.056,405.346,0,0,0,0
23700|16.11 45.74 22.9 48.58|HD72 / EOV|somerc lat_0=47.1443937222222 lon_0=19.0485717777778 k_0=0.99993 x_0=650000 y_0=200000 ellps=GRS67 units=m towgs84=52.17,-71.82,-14.9,0,0,0,0
27200|166.37 -47.33 178.63 -34.1|NZGD49 / New Zealand Map Grid|nzmg lat_0=-41 lon_0=173 x_0=2510000 y_0=6023150 ellps=intl units=m towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993
27493|-9.56 36.95 -6.19 42.16|Datum 73 / Modified Portuguese Grid|tmerc lat_0=39.6666666666667 lon_0=-8.13190611111111 k=1 x_0=180.598 y_0=-86.99 ellps=intl units=m towgs84=-239.749,88.181,30.488,0.263,0.082,1.211,2.229
27571|-4.87 48.14 8.23 51.14|NTF (Paris) / Lambert zone I|lcc lat_1=49.5 lat_0=49.5 lon_0=0 k_0=0.999877341 x_0=600000 y_0=1200000 ellps=clrk80ign pm=paris units=m towgs84=-168,-60,320,0,0,0,0
27572|-4.87 42.33 8.23 51.14|NTF (Paris) / Lambert zone II|lcc lat_1=46.8 lat_0=46.8 lon_0=0 k_0=0.99987742 x_0=600000 y_0=2200000 ellps=clrk80ign pm=paris units=m towgs84=-168,-60,320,0,0,0,0
27573|-1.79 42.33 7.71 45.46|NTF (Paris) / Lambert zone III|lcc lat_1=44.1 lat_0=44.1 lon_0=0 k_0=0.999877499 x_0=600000 y_0=3200000 ellps=clrk80ign pm=paris units=m towgs84=-168,-60,320,0,0,0,0
27574|8.5 41.31 9.63 43.07|NTF (Paris) / Lambert zone IV|lcc lat_1=42.165 lat_0=42.165 lon_0=0 k_0=0.99994471 x_0=234.358 y_0=4185861.369 ellps=clrk80ign pm=paris units=m towgs84=-168,-60,320,0,0,0,0
27700|-9.01 49.75 2.01 61.01|OSGB36 / British National Grid|tmerc lat_0=49 lon_0=-2 k=0.9996012717 x_0=400000 y_0=-100000 ellps=airy units=m towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489
28348|102.14 -34.68 108.01 -8.87|GDA94 / MGA zone 48|utm zone=48 south ellps=GRS80 units=m
28349|108 -37.84 114.01 -10.72|GDA94 / MGA zone 49|utm zone=49 south ellps=GRS80 units=m
28350|114 -38.53 120.01 -12.06|GDA94 / MGA zone 50|utm zone=50 south ellps=GRS80 units=m
28351|120 -38.07 126.01 -10.46|GDA94 / MGA zone 51|utm zone=51 south ellps=GRS80 units=m
28352|125.99 -37.38 132 -9.1|GDA94 / MGA zone 52|utm zone=52 south ellps=GRS80 units=m
28353|132 -40.71 138.01 -8.88|GDA94 / MGA zone 53|utm zone=53 south ellps=GRS80 units=m
28354|138 -48.19 144.01 -9.08|GDA94 / MGA zone 54|utm zone=54 south ellps=GRS80 units=m
28355|144 -50.89 150.01 -9.23|GDA94 / MGA zone 55|utm zone=55 south ellps=GRS80 units=m
28356|150 -58.96 156 -13.87|GDA94 / MGA zone 56|utm zone=56 south ellps=GRS80 units=m
28357|156 -60.56 162.01 -14.08|GDA94 / MGA zone 57|utm zone=57 south ellps=GRS80 units=m
28358|162 -59.39 168 -25.94|GDA94 / MGA zone 58|utm zone=58 south ellps=GRS80 units=m
28404|19.57 47.95 24 59.44|Pulkovo 1942 / Gauss-Kruger zone 4|tmerc lat_0=0 lon_0=21 k=1 x_0=4500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28405|24 45.18 30.01 69.47|Pulkovo 1942 / Gauss-Kruger zone 5|tmerc lat_0=0 lon_0=27 k=1 x_0=5500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28406|30 44.32 36 70.02|Pulkovo 1942 / Gauss-Kruger zone 6|tmerc lat_0=0 lon_0=33 k=1 x_0=6500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28407|36 41.43 42 69.23|Pulkovo 1942 / Gauss-Kruger zone 7|tmerc lat_0=0 lon_0=39 k=1 x_0=7500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28408|42 38.84 48.01 80.91|Pulkovo 1942 / Gauss-Kruger zone 8|tmerc lat_0=0 lon_0=45 k=1 x_0=8500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28409|48 37.34 54 81.4|Pulkovo 1942 / Gauss-Kruger zone 9|tmerc lat_0=0 lon_0=51 k=1 x_0=9500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28410|54 37.05 60 81.91|Pulkovo 1942 / Gauss-Kruger zone 10|tmerc lat_0=0 lon_0=57 k=1 x_0=10500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28411|60 35.14 66 81.77|Pulkovo 1942 / Gauss-Kruger zone 11|tmerc lat_0=0 lon_0=63 k=1 x_0=11500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28412|66 36.67 72 77.07|Pulkovo 1942 / Gauss-Kruger zone 12|tmerc lat_0=0 lon_0=69 k=1 x_0=12500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28413|72 36.79 78 79.71|Pulkovo 1942 / Gauss-Kruger zone 13|tmerc lat_0=0 lon_0=75 k=1 x_0=13500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28414|78 41.04 84.01 81.03|Pulkovo 1942 / Gauss-Kruger zone 14|tmerc lat_0=0 lon_0=81 k=1 x_0=14500000 y_0=0 ellps=krass units=m towgs84=25,-141,-78.5,0,0.35,0.736,0
28415|84 46.82 90 81.27|Pulkovo 1942 / Gauss-Kruger zone 15|tmerc lat_0=0 lon_0=87 k=1 x_0=15500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28416|90 49.89 96 81.35|Pulkovo 1942 / Gauss-Kruger zone 16|tmerc lat_0=0 lon_0=93 k=1 x_0=16500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28417|96 49.73 102 81.32|Pulkovo 1942 / Gauss-Kruger zone 17|tmerc lat_0=0 lon_0=99 k=1 x_0=17500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28418|102 49.64 108 79.48|Pulkovo 1942 / Gauss-Kruger zone 18|tmerc lat_0=0 lon_0=105 k=1 x_0=18500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28419|108 49.14 114 76.81|Pulkovo 1942 / Gauss-Kruger zone 19|tmerc lat_0=0 lon_0=111 k=1 x_0=19500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28420|114 49.51 120 75.96|Pulkovo 1942 / Gauss-Kruger zone 20|tmerc lat_0=0 lon_0=117 k=1 x_0=20500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28421|120 51.51 126 74|Pulkovo 1942 / Gauss-Kruger zone 21|tmerc lat_0=0 lon_0=123 k=1 x_0=21500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28422|126 42.25 132 73.61|Pulkovo 1942 / Gauss-Kruger zone 22|tmerc lat_0=0 lon_0=129 k=1 x_0=22500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28423|132 42.63 138 76.15|Pulkovo 1942 / Gauss-Kruger zone 23|tmerc lat_0=0 lon_0=135 k=1 x_0=23500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28424|138 45.84 144 76.27|Pulkovo 1942 / Gauss-Kruger zone 24|tmerc lat_0=0 lon_0=141 k=1 x_0=24500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28425|144 43.6 150 76.82|Pulkovo 1942 / Gauss-Kruger zone 25|tmerc lat_0=0 lon_0=147 k=1 x_0=25500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28426|150 45.77 156 76.26|Pulkovo 1942 / Gauss-Kruger zone 26|tmerc lat_0=0 lon_0=153 k=1 x_0=26500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28427|156 50.27 162 77.2|Pulkovo 1942 / Gauss-Kruger zone 27|tmerc lat_0=0 lon_0=159 k=1 x_0=27500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28428|162 54.47 168 70.03|Pulkovo 1942 / Gauss-Kruger zone 28|tmerc lat_0=0 lon_0=165 k=1 x_0=28500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28429|168 54.45 174 70.19|Pulkovo 1942 / Gauss-Kruger zone 29|tmerc lat_0=0 lon_0=171 k=1 x_0=29500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28430|174 61.65 180 71.59|Pulkovo 1942 / Gauss-Kruger zone 30|tmerc lat_0=0 lon_0=177 k=1 x_0=30500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28431|-180 64.35 -174 71.65|Pulkovo 1942 / Gauss-Kruger zone 31|tmerc lat_0=0 lon_0=-177 k=1 x_0=31500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28432|-174 64.2 -168.97 67.18|Pulkovo 1942 / Gauss-Kruger zone 32|tmerc lat_0=0 lon_0=-171 k=1 x_0=32500000 y_0=0 ellps=krass units=m towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22
28992|3.2 50.75 7.22 53.7|Amersfoort / RD New|sterea lat_0=52.1561605555556 lon_0=5.38763888888889 k=0.9999079 x_0=155000 y_0=463000 ellps=bessel units=m towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725
29902|-10.56 51.39 -5.93 55.43|TM65 / Irish Grid|tmerc lat_0=53.5 lon_0=-8 k=1.000035 x_0=200000 y_0=250000 a=6377340.189 rf=299.3249646 units=m towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
29903|-10.56 51.39 -5.34 55.43|TM75 / Irish Grid|tmerc lat_0=53.5 lon_0=-8 k=1.000035 x_0=200000 y_0=250000 a=6377340.189 rf=299.3249646 units=m towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
31254|9.53 46.77 11.84 47.61|MGI / Austria GK West|tmerc lat_0=0 lon_0=10.3333333333333 k=1 x_0=0 y_0=-5000000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31255|11.83 46.4 14.84 48.79|MGI / Austria GK Central|tmerc lat_0=0 lon_0=13.3333333333333 k=1 x_0=0 y_0=-5000000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31256|14.83 46.56 17.17 49.02|MGI / Austria GK East|tmerc lat_0=0 lon_0=16.3333333333333 k=1 x_0=0 y_0=-5000000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31257|9.53 46.77 11.84 47.61|MGI / Austria GK M28|tmerc lat_0=0 lon_0=10.3333333333333 k=1 x_0=150000 y_0=-5000000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31258|11.83 46.4 14.84 48.79|MGI / Austria GK M31|tmerc lat_0=0 lon_0=13.3333333333333 k=1 x_0=450000 y_0=-5000000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31259|14.83 46.56 17.17 49.02|MGI / Austria GK M34|tmerc lat_0=0 lon_0=16.3333333333333 k=1 x_0=750000 y_0=-5000000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31284|9.53 46.77 11.84 47.61|MGI / Austria M28|tmerc lat_0=0 lon_0=10.3333333333333 k=1 x_0=150000 y_0=0 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31285|11.83 46.4 14.84 48.79|MGI / Austria M31|tmerc lat_0=0 lon_0=13.3333333333333 k=1 x_0=450000 y_0=0 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31286|14.83 46.56 17.17 49.02|MGI / Austria M34|tmerc lat_0=0 lon_0=16.3333333333333 k=1 x_0=750000 y_0=0 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31287|9.53 46.4 17.17 49.02|MGI / Austria Lambert|lcc lat_0=47.5 lon_0=13.3333333333333 lat_1=49 lat_2=46 x_0=400000 y_0=400000 ellps=bessel units=m towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
31370|2.5 49.5 6.4 51.51|BD72 / Belgian Lambert 72|lcc lat_0=90 lon_0=4.36748666666667 lat_1=51.1666672333333 lat_2=49.8333339 x_0=150000.013 y_0=5400088.438 ellps=intl units=m towgs84=-106.869,52.2978,-103.724,0.3366,-0.457,1.8422,-1.2747
31466|5.86 49.11 7.51 53.81|DHDN / 3-degree Gauss-Kruger zone 2|tmerc lat_0=0 lon_0=6 k=1 x_0=2500000 y_0=0 ellps=bessel units=m towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7
31467|7.5 47.27 10.51 55.09|DHDN / 3-degree Gauss-Kruger zone 3|tmerc lat_0=0 lon_0=9 k=1 x_0=3500000 y_0=0 ellps=bessel units=m towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7
31468|10.5 47.39 13.51 54.59|DHDN / 3-degree Gauss-Kruger zone 4|tmerc lat_0=0 lon_0=12 k=1 x_0=4500000 y_0=0 ellps=bessel units=m towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7
31469|13.5 48.51 13.84 48.98|DHDN / 3-degree Gauss-Kruger zone 5|tmerc lat_0=0 lon_0=15 k=1 x_0=5500000 y_0=0 ellps=bessel units=m towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7
31978|-78 -59.36 -71.99 0|SIRGAS 2000 / UTM zone 18S|utm zone=18 south ellps=GRS80 units=m
31979|-72 -59.87 -66 2.15|SIRGAS 2000 / UTM zone 19S|utm zone=19 south ellps=GRS80 units=m
31980|-66 -58.39 -60 5.28|SIRGAS 2000 / UTM zone 20S|utm zone=20 south ellps=GRS80 units=m
31981|-60 -44.82 -54 4.51|SIRGAS 2000 / UTM zone 21S|utm zone=21 south ellps=GRS80 units=m
31982|-54 -54.18 -47.99 7.04|SIRGAS 2000 / UTM zone 22S|utm zone=22 south ellps=GRS80 units=m
31983|-48 -33.5 -42 5.13|SIRGAS 2000 / UTM zone 23S|utm zone=23 south ellps=GRS80 units=m
31984|-42 -26.35 -36 0.74|SIRGAS 2000 / UTM zone 24S|utm zone=24 south ellps=GRS80 units=m
31985|-36 -23.8 -29.99 4.19|SIRGAS 2000 / UTM zone 25S|utm zone=25 south ellps=GRS80 units=m
`;
