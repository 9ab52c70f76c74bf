"""Unicode 15.0.0 data in compact form, made by `tools/unicode_tables.py`."""

# fmt: off

# Bidi_Class, one letter each (the key is in `bidi.py`), as `start class` runs up to the next start.
BIDI_CLASSES = """\
0 b 9 S a B b S c w d B e b 1c B 1f S 20 w 21 o 23 % 26 o 2b + 2c , 2d + 2e , 30 E 3a , 3b o 41 L 5b o 61 L 7b
o 7f b 85 B 86 b a0 , a1 o a2 % a6 o aa L ab o ad b ae o b0 % b2 E b4 o b5 L b6 o b9 E ba L bb o c0 L d7 o d8
L f7 o f8 L 2b9 o 2bb L 2c2 o 2d0 L 2d2 o 2e0 L 2e5 o 2ee L 2ef o 300 m 370 L 374 o 376 L 37e o 37f L 384 o
386 L 387 o 388 L 3f6 o 3f7 L 483 m 48a L 58a o 58b L 58d o 58f % 590 R 591 m 5be R 5bf m 5c0 R 5c1 m 5c3 R
5c4 m 5c6 R 5c7 m 5c8 R 600 N 606 o 608 A 609 % 60b A 60c , 60d A 60e o 610 m 61b A 64b m 660 N 66a % 66b N
66d A 670 m 671 A 6d6 m 6dd N 6de o 6df m 6e5 A 6e7 m 6e9 o 6ea m 6ee A 6f0 E 6fa A 711 m 712 A 730 m 74b A
7a6 m 7b1 A 7c0 R 7eb m 7f4 R 7f6 o 7fa R 7fd m 7fe R 816 m 81a R 81b m 824 R 825 m 828 R 829 m 82e R 859 m
85c R 860 A 890 N 892 A 898 m 8a0 A 8ca m 8e2 N 8e3 m 903 L 93a m 93b L 93c m 93d L 941 m 949 L 94d m 94e L
951 m 958 L 962 m 964 L 981 m 982 L 9bc m 9bd L 9c1 m 9c5 L 9cd m 9ce L 9e2 m 9e4 L 9f2 % 9f4 L 9fb % 9fc L
9fe m 9ff L a01 m a03 L a3c m a3d L a41 m a43 L a47 m a49 L a4b m a4e L a51 m a52 L a70 m a72 L a75 m a76 L
a81 m a83 L abc m abd L ac1 m ac6 L ac7 m ac9 L acd m ace L ae2 m ae4 L af1 % af2 L afa m b00 L b01 m b02 L
b3c m b3d L b3f m b40 L b41 m b45 L b4d m b4e L b55 m b57 L b62 m b64 L b82 m b83 L bc0 m bc1 L bcd m bce L
bf3 o bf9 % bfa o bfb L c00 m c01 L c04 m c05 L c3c m c3d L c3e m c41 L c46 m c49 L c4a m c4e L c55 m c57 L
c62 m c64 L c78 o c7f L c81 m c82 L cbc m cbd L ccc m cce L ce2 m ce4 L d00 m d02 L d3b m d3d L d41 m d45 L
d4d m d4e L d62 m d64 L d81 m d82 L dca m dcb L dd2 m dd5 L dd6 m dd7 L e31 m e32 L e34 m e3b L e3f % e40 L
e47 m e4f L eb1 m eb2 L eb4 m ebd L ec8 m ecf L f18 m f1a L f35 m f36 L f37 m f38 L f39 m f3a o f3e L f71 m
f7f L f80 m f85 L f86 m f88 L f8d m f98 L f99 m fbd L fc6 m fc7 L 102d m 1031 L 1032 m 1038 L 1039 m 103b L
103d m 103f L 1058 m 105a L 105e m 1061 L 1071 m 1075 L 1082 m 1083 L 1085 m 1087 L 108d m 108e L 109d m 109e
L 135d m 1360 L 1390 o 139a L 1400 o 1401 L 1680 w 1681 L 169b o 169d L 1712 m 1715 L 1732 m 1734 L 1752 m
1754 L 1772 m 1774 L 17b4 m 17b6 L 17b7 m 17be L 17c6 m 17c7 L 17c9 m 17d4 L 17db % 17dc L 17dd m 17de L 17f0
o 17fa L 1800 o 180b m 180e b 180f m 1810 L 1885 m 1887 L 18a9 m 18aa L 1920 m 1923 L 1927 m 1929 L 1932 m
1933 L 1939 m 193c L 1940 o 1941 L 1944 o 1946 L 19de o 1a00 L 1a17 m 1a19 L 1a1b m 1a1c L 1a56 m 1a57 L 1a58
m 1a5f L 1a60 m 1a61 L 1a62 m 1a63 L 1a65 m 1a6d L 1a73 m 1a7d L 1a7f m 1a80 L 1ab0 m 1acf L 1b00 m 1b04 L
1b34 m 1b35 L 1b36 m 1b3b L 1b3c m 1b3d L 1b42 m 1b43 L 1b6b m 1b74 L 1b80 m 1b82 L 1ba2 m 1ba6 L 1ba8 m 1baa
L 1bab m 1bae L 1be6 m 1be7 L 1be8 m 1bea L 1bed m 1bee L 1bef m 1bf2 L 1c2c m 1c34 L 1c36 m 1c38 L 1cd0 m
1cd3 L 1cd4 m 1ce1 L 1ce2 m 1ce9 L 1ced m 1cee L 1cf4 m 1cf5 L 1cf8 m 1cfa L 1dc0 m 1e00 L 1fbd o 1fbe L 1fbf
o 1fc2 L 1fcd o 1fd0 L 1fdd o 1fe0 L 1fed o 1ff0 L 1ffd o 1fff L 2000 w 200b b 200e L 200f R 2010 o 2028 w
2029 B 202a l 202b r 202c p 202d x 202e y 202f , 2030 % 2035 o 2044 , 2045 o 205f w 2060 b 2066 i 2067 j 2068
f 2069 q 206a b 2070 E 2071 L 2074 E 207a + 207c o 207f L 2080 E 208a + 208c o 208f L 20a0 % 20d0 m 20f1 L
2100 o 2102 L 2103 o 2107 L 2108 o 210a L 2114 o 2115 L 2116 o 2119 L 211e o 2124 L 2125 o 2126 L 2127 o 2128
L 2129 o 212a L 212e % 212f L 213a o 213c L 2140 o 2145 L 214a o 214e L 2150 o 2160 L 2189 o 218c L 2190 o
2212 + 2213 % 2214 o 2336 L 237b o 2395 L 2396 o 2427 L 2440 o 244b L 2460 o 2488 E 249c L 24ea o 26ac L 26ad
o 2800 L 2900 o 2b74 L 2b76 o 2b96 L 2b97 o 2c00 L 2ce5 o 2ceb L 2cef m 2cf2 L 2cf9 o 2d00 L 2d7f m 2d80 L
2de0 m 2e00 o 2e5e L 2e80 o 2e9a L 2e9b o 2ef4 L 2f00 o 2fd6 L 2ff0 o 2ffc L 3000 w 3001 o 3005 L 3008 o 3021
L 302a m 302e L 3030 o 3031 L 3036 o 3038 L 303d o 3040 L 3099 m 309b o 309d L 30a0 o 30a1 L 30fb o 30fc L
31c0 o 31e4 L 321d o 321f L 3250 o 3260 L 327c o 327f L 32b1 o 32c0 L 32cc o 32d0 L 3377 o 337b L 33de o 33e0
L 33ff o 3400 L 4dc0 o 4e00 L a490 o a4c7 L a60d o a610 L a66f m a673 o a674 m a67e o a680 L a69e m a6a0 L
a6f0 m a6f2 L a700 o a722 L a788 o a789 L a802 m a803 L a806 m a807 L a80b m a80c L a825 m a827 L a828 o a82c
m a82d L a838 % a83a L a874 o a878 L a8c4 m a8c6 L a8e0 m a8f2 L a8ff m a900 L a926 m a92e L a947 m a952 L
a980 m a983 L a9b3 m a9b4 L a9b6 m a9ba L a9bc m a9be L a9e5 m a9e6 L aa29 m aa2f L aa31 m aa33 L aa35 m aa37
L aa43 m aa44 L aa4c m aa4d L aa7c m aa7d L aab0 m aab1 L aab2 m aab5 L aab7 m aab9 L aabe m aac0 L aac1 m
aac2 L aaec m aaee L aaf6 m aaf7 L ab6a o ab6c L abe5 m abe6 L abe8 m abe9 L abed m abee L fb1d R fb1e m fb1f
R fb29 + fb2a R fb50 A fd3e o fd50 A fdcf o fdd0 b fdf0 A fdfd o fe00 m fe10 o fe1a L fe20 m fe30 o fe50 ,
fe51 o fe52 , fe53 L fe54 o fe55 , fe56 o fe5f % fe60 o fe62 + fe64 o fe67 L fe68 o fe69 % fe6b o fe6c L fe70
A feff b ff00 L ff01 o ff03 % ff06 o ff0b + ff0c , ff0d + ff0e , ff10 E ff1a , ff1b o ff21 L ff3b o ff41 L
ff5b o ff66 L ffe0 % ffe2 o ffe5 % ffe7 L ffe8 o ffef L fff0 b fff9 o fffe b 10000 L 10101 o 10102 L 10140 o
1018d L 10190 o 1019d L 101a0 o 101a1 L 101fd m 101fe L 102e0 m 102e1 E 102fc L 10376 m 1037b L 10800 R 1091f
o 10920 R 10a01 m 10a04 R 10a05 m 10a07 R 10a0c m 10a10 R 10a38 m 10a3b R 10a3f m 10a40 R 10ae5 m 10ae7 R
10b39 o 10b40 R 10d00 A 10d24 m 10d28 A 10d30 N 10d3a A 10d40 R 10e60 N 10e7f R 10eab m 10ead R 10ec0 A 10efd
m 10f00 R 10f30 A 10f46 m 10f51 A 10f70 R 10f82 m 10f86 R 11000 L 11001 m 11002 L 11038 m 11047 L 11052 o
11066 L 11070 m 11071 L 11073 m 11075 L 1107f m 11082 L 110b3 m 110b7 L 110b9 m 110bb L 110c2 m 110c3 L 11100
m 11103 L 11127 m 1112c L 1112d m 11135 L 11173 m 11174 L 11180 m 11182 L 111b6 m 111bf L 111c9 m 111cd L
111cf m 111d0 L 1122f m 11232 L 11234 m 11235 L 11236 m 11238 L 1123e m 1123f L 11241 m 11242 L 112df m 112e0
L 112e3 m 112eb L 11300 m 11302 L 1133b m 1133d L 11340 m 11341 L 11366 m 1136d L 11370 m 11375 L 11438 m
11440 L 11442 m 11445 L 11446 m 11447 L 1145e m 1145f L 114b3 m 114b9 L 114ba m 114bb L 114bf m 114c1 L 114c2
m 114c4 L 115b2 m 115b6 L 115bc m 115be L 115bf m 115c1 L 115dc m 115de L 11633 m 1163b L 1163d m 1163e L
1163f m 11641 L 11660 o 1166d L 116ab m 116ac L 116ad m 116ae L 116b0 m 116b6 L 116b7 m 116b8 L 1171d m 11720
L 11722 m 11726 L 11727 m 1172c L 1182f m 11838 L 11839 m 1183b L 1193b m 1193d L 1193e m 1193f L 11943 m
11944 L 119d4 m 119d8 L 119da m 119dc L 119e0 m 119e1 L 11a01 m 11a07 L 11a09 m 11a0b L 11a33 m 11a39 L 11a3b
m 11a3f L 11a47 m 11a48 L 11a51 m 11a57 L 11a59 m 11a5c L 11a8a m 11a97 L 11a98 m 11a9a L 11c30 m 11c37 L
11c38 m 11c3e L 11c92 m 11ca8 L 11caa m 11cb1 L 11cb2 m 11cb4 L 11cb5 m 11cb7 L 11d31 m 11d37 L 11d3a m 11d3b
L 11d3c m 11d3e L 11d3f m 11d46 L 11d47 m 11d48 L 11d90 m 11d92 L 11d95 m 11d96 L 11d97 m 11d98 L 11ef3 m
11ef5 L 11f00 m 11f02 L 11f36 m 11f3b L 11f40 m 11f41 L 11f42 m 11f43 L 11fd5 o 11fdd % 11fe1 o 11ff2 L 13440
m 13441 L 13447 m 13456 L 16af0 m 16af5 L 16b30 m 16b37 L 16f4f m 16f50 L 16f8f m 16f93 L 16fe2 o 16fe3 L
16fe4 m 16fe5 L 1bc9d m 1bc9f L 1bca0 b 1bca4 L 1cf00 m 1cf2e L 1cf30 m 1cf47 L 1d167 m 1d16a L 1d173 b 1d17b
m 1d183 L 1d185 m 1d18c L 1d1aa m 1d1ae L 1d1e9 o 1d1eb L 1d200 o 1d242 m 1d245 o 1d246 L 1d300 o 1d357 L
1d6db o 1d6dc L 1d715 o 1d716 L 1d74f o 1d750 L 1d789 o 1d78a L 1d7c3 o 1d7c4 L 1d7ce E 1d800 L 1da00 m 1da37
L 1da3b m 1da6d L 1da75 m 1da76 L 1da84 m 1da85 L 1da9b m 1daa0 L 1daa1 m 1dab0 L 1e000 m 1e007 L 1e008 m
1e019 L 1e01b m 1e022 L 1e023 m 1e025 L 1e026 m 1e02b L 1e08f m 1e090 L 1e130 m 1e137 L 1e2ae m 1e2af L 1e2ec
m 1e2f0 L 1e2ff % 1e300 L 1e4ec m 1e4f0 L 1e800 R 1e8d0 m 1e8d7 R 1e944 m 1e94b R 1ec70 A 1ecc0 R 1ed00 A
1ed50 R 1ee00 A 1eef0 o 1eef2 A 1ef00 R 1f000 o 1f02c L 1f030 o 1f094 L 1f0a0 o 1f0af L 1f0b1 o 1f0c0 L 1f0c1
o 1f0d0 L 1f0d1 o 1f0f6 L 1f100 E 1f10b o 1f110 L 1f12f o 1f130 L 1f16a o 1f170 L 1f1ad o 1f1ae L 1f260 o
1f266 L 1f300 o 1f6d8 L 1f6dc o 1f6ed L 1f6f0 o 1f6fd L 1f700 o 1f777 L 1f77b o 1f7da L 1f7e0 o 1f7ec L 1f7f0
o 1f7f1 L 1f800 o 1f80c L 1f810 o 1f848 L 1f850 o 1f85a L 1f860 o 1f888 L 1f890 o 1f8ae L 1f8b0 o 1f8b2 L
1f900 o 1fa54 L 1fa60 o 1fa6e L 1fa70 o 1fa7d L 1fa80 o 1fa89 L 1fa90 o 1fabe L 1fabf o 1fac6 L 1face o 1fadc
L 1fae0 o 1fae9 L 1faf0 o 1faf9 L 1fb00 o 1fb93 L 1fb94 o 1fbcb L 1fbf0 E 1fbfa L 1fffe b 20000 L 2fffe b
30000 L 3fffe b 40000 L 4fffe b 50000 L 5fffe b 60000 L 6fffe b 70000 L 7fffe b 80000 L 8fffe b 90000 L 9fffe
b a0000 L afffe b b0000 L bfffe b c0000 L cfffe b d0000 L dfffe b e0100 m e01f0 b e1000 L efffe b f0000 L
ffffe b 100000 L 10fffe b"""

# Joining_Type, as `start type` runs up to the next start.
JOINING_TYPES = """\
0 U ad T ae U 300 T 370 U 483 T 48a U 591 T 5be U 5bf T 5c0 U 5c1 T 5c3 U 5c4 T 5c6 U 5c7 T 5c8 U 610 T 61b U
61c T 61d U 620 D 621 U 622 R 626 D 627 R 628 D 629 R 62a D 62f R 633 D 640 C 641 D 648 R 649 D 64b T 660 U
66e D 670 T 671 R 674 U 675 R 678 D 688 R 69a D 6c0 R 6c1 D 6c3 R 6cc D 6cd R 6ce D 6cf R 6d0 D 6d2 R 6d4 U
6d5 R 6d6 T 6dd U 6df T 6e5 U 6e7 T 6e9 U 6ea T 6ee R 6f0 U 6fa D 6fd U 6ff D 700 U 70f T 710 R 711 T 712 D
715 R 71a D 71e R 71f D 728 R 729 D 72a R 72b D 72c R 72d D 72f R 730 T 74b U 74d R 74e D 759 R 75c D 76b R
76d D 771 R 772 D 773 R 775 D 778 R 77a D 780 U 7a6 T 7b1 U 7ca D 7eb T 7f4 U 7fa C 7fb U 7fd T 7fe U 816 T
81a U 81b T 824 U 825 T 828 U 829 T 82e U 840 R 841 D 846 R 848 D 849 R 84a D 854 R 855 D 856 R 859 T 85c U
860 D 861 U 862 D 866 U 867 R 868 D 869 R 86b U 870 R 883 C 886 D 887 U 889 D 88e R 88f U 898 T 8a0 D 8aa R
8ad U 8ae R 8af D 8b1 R 8b3 D 8b9 R 8ba D 8c9 U 8ca T 8e2 U 8e3 T 903 U 93a T 93b U 93c T 93d U 941 T 949 U
94d T 94e U 951 T 958 U 962 T 964 U 981 T 982 U 9bc T 9bd U 9c1 T 9c5 U 9cd T 9ce U 9e2 T 9e4 U 9fe T 9ff U
a01 T a03 U a3c T a3d U a41 T a43 U a47 T a49 U a4b T a4e U a51 T a52 U a70 T a72 U a75 T a76 U a81 T a83 U
abc T abd U ac1 T ac6 U ac7 T ac9 U acd T ace U ae2 T ae4 U afa T b00 U b01 T b02 U b3c T b3d U b3f T b40 U
b41 T b45 U b4d T b4e U b55 T b57 U b62 T b64 U b82 T b83 U bc0 T bc1 U bcd T bce U c00 T c01 U c04 T c05 U
c3c T c3d U c3e T c41 U c46 T c49 U c4a T c4e U c55 T c57 U c62 T c64 U c81 T c82 U cbc T cbd U cbf T cc0 U
cc6 T cc7 U ccc T cce U ce2 T ce4 U d00 T d02 U d3b T d3d U d41 T d45 U d4d T d4e U d62 T d64 U d81 T d82 U
dca T dcb U dd2 T dd5 U dd6 T dd7 U e31 T e32 U e34 T e3b U e47 T e4f U eb1 T eb2 U eb4 T ebd U ec8 T ecf U
f18 T f1a U f35 T f36 U f37 T f38 U f39 T f3a U f71 T f7f U f80 T f85 U f86 T f88 U f8d T f98 U f99 T fbd U
fc6 T fc7 U 102d T 1031 U 1032 T 1038 U 1039 T 103b U 103d T 103f U 1058 T 105a U 105e T 1061 U 1071 T 1075 U
1082 T 1083 U 1085 T 1087 U 108d T 108e U 109d T 109e U 135d T 1360 U 1712 T 1715 U 1732 T 1734 U 1752 T 1754
U 1772 T 1774 U 17b4 T 17b6 U 17b7 T 17be U 17c6 T 17c7 U 17c9 T 17d4 U 17dd T 17de U 1807 D 1808 U 180a C
180b T 180e U 180f T 1810 U 1820 D 1879 U 1885 T 1887 D 18a9 T 18aa D 18ab U 1920 T 1923 U 1927 T 1929 U 1932
T 1933 U 1939 T 193c U 1a17 T 1a19 U 1a1b T 1a1c U 1a56 T 1a57 U 1a58 T 1a5f U 1a60 T 1a61 U 1a62 T 1a63 U
1a65 T 1a6d U 1a73 T 1a7d U 1a7f T 1a80 U 1ab0 T 1acf U 1b00 T 1b04 U 1b34 T 1b35 U 1b36 T 1b3b U 1b3c T 1b3d
U 1b42 T 1b43 U 1b6b T 1b74 U 1b80 T 1b82 U 1ba2 T 1ba6 U 1ba8 T 1baa U 1bab T 1bae U 1be6 T 1be7 U 1be8 T
1bea U 1bed T 1bee U 1bef T 1bf2 U 1c2c T 1c34 U 1c36 T 1c38 U 1cd0 T 1cd3 U 1cd4 T 1ce1 U 1ce2 T 1ce9 U 1ced
T 1cee U 1cf4 T 1cf5 U 1cf8 T 1cfa U 1dc0 T 1e00 U 200b T 200c U 200d C 200e T 2010 U 202a T 202f U 2060 T
2065 U 206a T 2070 U 20d0 T 20f1 U 2cef T 2cf2 U 2d7f T 2d80 U 2de0 T 2e00 U 302a T 302e U 3099 T 309b U a66f
T a673 U a674 T a67e U a69e T a6a0 U a6f0 T a6f2 U a802 T a803 U a806 T a807 U a80b T a80c U a825 T a827 U
a82c T a82d U a840 D a872 L a873 U a8c4 T a8c6 U a8e0 T a8f2 U a8ff T a900 U a926 T a92e U a947 T a952 U a980
T a983 U a9b3 T a9b4 U a9b6 T a9ba U a9bc T a9be U a9e5 T a9e6 U aa29 T aa2f U aa31 T aa33 U aa35 T aa37 U
aa43 T aa44 U aa4c T aa4d U aa7c T aa7d U aab0 T aab1 U aab2 T aab5 U aab7 T aab9 U aabe T aac0 U aac1 T aac2
U aaec T aaee U aaf6 T aaf7 U abe5 T abe6 U abe8 T abe9 U abed T abee U fb1e T fb1f U fe00 T fe10 U fe20 T
fe30 U feff T ff00 U fff9 T fffc U 101fd T 101fe U 102e0 T 102e1 U 10376 T 1037b U 10a01 T 10a04 U 10a05 T
10a07 U 10a0c T 10a10 U 10a38 T 10a3b U 10a3f T 10a40 U 10ac0 D 10ac5 R 10ac6 U 10ac7 R 10ac8 U 10ac9 R 10acb
U 10acd L 10ace R 10ad3 D 10ad7 L 10ad8 D 10add R 10ade D 10ae1 R 10ae2 U 10ae4 R 10ae5 T 10ae7 U 10aeb D
10aef R 10af0 U 10b80 D 10b81 R 10b82 D 10b83 R 10b86 D 10b89 R 10b8a D 10b8c R 10b8d D 10b8e R 10b90 D 10b91
R 10b92 U 10ba9 R 10bad D 10baf U 10d00 L 10d01 D 10d22 R 10d23 D 10d24 T 10d28 U 10eab T 10ead U 10efd T
10f00 U 10f30 D 10f33 R 10f34 D 10f45 U 10f46 T 10f51 D 10f54 R 10f55 U 10f70 D 10f74 R 10f76 D 10f82 T 10f86
U 10fb0 D 10fb1 U 10fb2 D 10fb4 R 10fb7 U 10fb8 D 10fb9 R 10fbb D 10fbd R 10fbe D 10fc0 U 10fc1 D 10fc2 R
10fc4 D 10fc5 U 10fc9 R 10fca D 10fcb L 10fcc U 11001 T 11002 U 11038 T 11047 U 11070 T 11071 U 11073 T 11075
U 1107f T 11082 U 110b3 T 110b7 U 110b9 T 110bb U 110c2 T 110c3 U 11100 T 11103 U 11127 T 1112c U 1112d T
11135 U 11173 T 11174 U 11180 T 11182 U 111b6 T 111bf U 111c9 T 111cd U 111cf T 111d0 U 1122f T 11232 U 11234
T 11235 U 11236 T 11238 U 1123e T 1123f U 11241 T 11242 U 112df T 112e0 U 112e3 T 112eb U 11300 T 11302 U
1133b T 1133d U 11340 T 11341 U 11366 T 1136d U 11370 T 11375 U 11438 T 11440 U 11442 T 11445 U 11446 T 11447
U 1145e T 1145f U 114b3 T 114b9 U 114ba T 114bb U 114bf T 114c1 U 114c2 T 114c4 U 115b2 T 115b6 U 115bc T
115be U 115bf T 115c1 U 115dc T 115de U 11633 T 1163b U 1163d T 1163e U 1163f T 11641 U 116ab T 116ac U 116ad
T 116ae U 116b0 T 116b6 U 116b7 T 116b8 U 1171d T 11720 U 11722 T 11726 U 11727 T 1172c U 1182f T 11838 U
11839 T 1183b U 1193b T 1193d U 1193e T 1193f U 11943 T 11944 U 119d4 T 119d8 U 119da T 119dc U 119e0 T 119e1
U 11a01 T 11a0b U 11a33 T 11a39 U 11a3b T 11a3f U 11a47 T 11a48 U 11a51 T 11a57 U 11a59 T 11a5c U 11a8a T
11a97 U 11a98 T 11a9a U 11c30 T 11c37 U 11c38 T 11c3e U 11c3f T 11c40 U 11c92 T 11ca8 U 11caa T 11cb1 U 11cb2
T 11cb4 U 11cb5 T 11cb7 U 11d31 T 11d37 U 11d3a T 11d3b U 11d3c T 11d3e U 11d3f T 11d46 U 11d47 T 11d48 U
11d90 T 11d92 U 11d95 T 11d96 U 11d97 T 11d98 U 11ef3 T 11ef5 U 11f00 T 11f02 U 11f36 T 11f3b U 11f40 T 11f41
U 11f42 T 11f43 U 13430 T 13441 U 13447 T 13456 U 16af0 T 16af5 U 16b30 T 16b37 U 16f4f T 16f50 U 16f8f T
16f93 U 16fe4 T 16fe5 U 1bc9d T 1bc9f U 1bca0 T 1bca4 U 1cf00 T 1cf2e U 1cf30 T 1cf47 U 1d167 T 1d16a U 1d173
T 1d183 U 1d185 T 1d18c U 1d1aa T 1d1ae U 1d242 T 1d245 U 1da00 T 1da37 U 1da3b T 1da6d U 1da75 T 1da76 U
1da84 T 1da85 U 1da9b T 1daa0 U 1daa1 T 1dab0 U 1e000 T 1e007 U 1e008 T 1e019 U 1e01b T 1e022 U 1e023 T 1e025
U 1e026 T 1e02b U 1e08f T 1e090 U 1e130 T 1e137 U 1e2ae T 1e2af U 1e2ec T 1e2f0 U 1e4ec T 1e4f0 U 1e8d0 T
1e8d7 U 1e900 D 1e944 T 1e94c U e0001 T e0002 U e0020 T e0080 U e0100 T e01f0 U"""

# How a code point is painted, one letter each (the key is in `glyphs.py`), as `start kind` runs.
CELL_KINDS = """\
0 c 20 1 7f c a0 1 ad i ae 1 300 m 34f i 350 m 370 1 483 m 48a 1 591 m 5be 1 5bf m 5c0 1 5c1 m 5c3 1 5c4 m 5c6
1 5c7 m 5c8 1 600 s 606 1 610 m 61b 1 61c i 61d 1 64b m 660 1 670 m 671 1 6d6 m 6dd s 6de 1 6df m 6e5 1 6e7 m
6e9 1 6ea m 6ee 1 70f i 710 1 711 m 712 1 730 m 74b 1 7a6 m 7b1 1 7eb m 7f4 1 7fd m 7fe 1 816 m 81a 1 81b m
824 1 825 m 828 1 829 m 82e 1 859 m 85c 1 890 s 892 1 897 m 8a0 1 8ca m 8e2 s 8e3 m 904 1 93a m 93d 1 93e m
950 1 951 m 958 1 962 m 964 1 981 m 984 1 9bc m 9bd 1 9be m 9c5 1 9c7 m 9c9 1 9cb m 9ce 1 9d7 m 9d8 1 9e2 m
9e4 1 9fe m 9ff 1 a01 m a04 1 a3c m a3d 1 a3e m a43 1 a47 m a49 1 a4b m a4e 1 a51 m a52 1 a70 m a72 1 a75 m
a76 1 a81 m a84 1 abc m abd 1 abe m ac6 1 ac7 m aca 1 acb m ace 1 ae2 m ae4 1 afa m b00 1 b01 m b04 1 b3c m
b3d 1 b3e m b45 1 b47 m b49 1 b4b m b4e 1 b55 m b58 1 b62 m b64 1 b82 m b83 1 bbe m bc3 1 bc6 m bc9 1 bca m
bce 1 bd7 m bd8 1 c00 m c05 1 c3c m c3d 1 c3e m c45 1 c46 m c49 1 c4a m c4e 1 c55 m c57 1 c62 m c64 1 c81 m
c84 1 cbc m cbd 1 cbe m cc5 1 cc6 m cc9 1 cca m cce 1 cd5 m cd7 1 ce2 m ce4 1 cf3 m cf4 1 d00 m d04 1 d3b m
d3d 1 d3e m d45 1 d46 m d49 1 d4a m d4e 1 d57 m d58 1 d62 m d64 1 d81 m d84 1 dca m dcb 1 dcf m dd5 1 dd6 m
dd7 1 dd8 m de0 1 df2 m df4 1 e31 m e32 1 e34 m e3b 1 e47 m e4f 1 eb1 m eb2 1 eb4 m ebd 1 ec8 m ecf 1 f18 m
f1a 1 f35 m f36 1 f37 m f38 1 f39 m f3a 1 f3e m f40 1 f71 m f85 1 f86 m f88 1 f8d m f98 1 f99 m fbd 1 fc6 m
fc7 1 102b m 103f 1 1056 m 105a 1 105e m 1061 1 1062 m 1065 1 1067 m 106e 1 1071 m 1075 1 1082 m 108e 1 108f m
1090 1 109a m 109e 1 1100 2 115f i 1161 m 1200 1 135d m 1360 1 1712 m 1716 1 1732 m 1735 1 1752 m 1754 1 1772
m 1774 1 17b4 i 17b6 m 17d4 1 17dd m 17de 1 180b i 1810 1 1885 m 1887 1 18a9 m 18aa 1 1920 m 192c 1 1930 m
193c 1 1a17 m 1a1c 1 1a55 m 1a5f 1 1a60 m 1a7d 1 1a7f m 1a80 1 1ab0 m 1ade 1 1ae0 m 1aec 1 1b00 m 1b05 1 1b34
m 1b45 1 1b6b m 1b74 1 1b80 m 1b83 1 1ba1 m 1bae 1 1be6 m 1bf4 1 1c24 m 1c38 1 1cd0 m 1cd3 1 1cd4 m 1ce9 1
1ced m 1cee 1 1cf4 m 1cf5 1 1cf7 m 1cfa 1 1dc0 m 1e00 1 200b i 2010 1 2028 n 202a i 202f 1 2060 i 2070 1 20d0
m 20f1 1 231a 2 231c 1 2329 2 232b 1 23e9 2 23ed 1 23f0 2 23f1 1 23f3 2 23f4 1 25fd 2 25ff 1 2614 2 2616 1
2630 2 2638 1 2648 2 2654 1 267f 2 2680 1 268a 2 2690 1 2693 2 2694 1 26a1 2 26a2 1 26aa 2 26ac 1 26bd 2 26bf
1 26c4 2 26c6 1 26ce 2 26cf 1 26d4 2 26d5 1 26ea 2 26eb 1 26f2 2 26f4 1 26f5 2 26f6 1 26fa 2 26fb 1 26fd 2
26fe 1 2705 2 2706 1 270a 2 270c 1 2728 2 2729 1 274c 2 274d 1 274e 2 274f 1 2753 2 2756 1 2757 2 2758 1 2795
2 2798 1 27b0 2 27b1 1 27bf 2 27c0 1 2b1b 2 2b1d 1 2b50 2 2b51 1 2b55 2 2b56 1 2cef m 2cf2 1 2d7f m 2d80 1
2de0 m 2e00 1 2e80 2 2e9a 1 2e9b 2 2ef4 1 2f00 2 2fd6 1 2ff0 2 302a m 3030 2 303f 1 3041 2 3097 1 3099 m 309b
2 3100 1 3105 2 3130 1 3131 2 3164 i 3165 2 318f 1 3190 2 31e6 1 31ef 2 321f 1 3220 2 3248 1 3250 2 a48d 1
a490 2 a4c7 1 a66f m a673 1 a674 m a67e 1 a69e m a6a0 1 a6f0 m a6f2 1 a802 m a803 1 a806 m a807 1 a80b m a80c
1 a823 m a828 1 a82c m a82d 1 a880 m a882 1 a8b4 m a8c6 1 a8e0 m a8f2 1 a8ff m a900 1 a926 m a92e 1 a947 m
a954 1 a960 2 a97d 1 a980 m a984 1 a9b3 m a9c1 1 a9e5 m a9e6 1 aa29 m aa37 1 aa43 m aa44 1 aa4c m aa4e 1 aa7b
m aa7e 1 aab0 m aab1 1 aab2 m aab5 1 aab7 m aab9 1 aabe m aac0 1 aac1 m aac2 1 aaeb m aaf0 1 aaf5 m aaf7 1
abe3 m abeb 1 abec m abee 1 ac00 2 d7a4 1 d7b0 m d800 x e000 1 f900 2 fb00 1 fb1e m fb1f 1 fe00 i fe10 2 fe1a
1 fe20 m fe30 2 fe53 1 fe54 2 fe67 1 fe68 2 fe6c 1 feff i ff00 1 ff01 2 ff61 1 ffa0 i ffa1 1 ffe0 2 ffe7 1
fff0 i fffc 1 fffe x 10000 1 101fd m 101fe 1 102e0 m 102e1 1 10376 m 1037b 1 10a01 m 10a04 1 10a05 m 10a07 1
10a0c m 10a10 1 10a38 m 10a3b 1 10a3f m 10a40 1 10ae5 m 10ae7 1 10d24 m 10d28 1 10d69 m 10d6e 1 10eab m 10ead
1 10efa m 10f00 1 10f46 m 10f51 1 10f82 m 10f86 1 11000 m 11003 1 11038 m 11047 1 11070 m 11071 1 11073 m
11075 1 1107f m 11083 1 110b0 m 110bb 1 110bd s 110be 1 110c2 m 110c3 1 110cd s 110ce 1 11100 m 11103 1 11127
m 11135 1 11145 m 11147 1 11173 m 11174 1 11180 m 11183 1 111b3 m 111c1 1 111c9 m 111cd 1 111ce m 111d0 1
1122c m 11238 1 1123e m 1123f 1 11241 m 11242 1 112df m 112eb 1 11300 m 11304 1 1133b m 1133d 1 1133e m 11345
1 11347 m 11349 1 1134b m 1134e 1 11357 m 11358 1 11362 m 11364 1 11366 m 1136d 1 11370 m 11375 1 113b8 m
113c1 1 113c2 m 113c3 1 113c5 m 113c6 1 113c7 m 113cb 1 113cc m 113d1 1 113d2 m 113d3 1 113e1 m 113e3 1 11435
m 11447 1 1145e m 1145f 1 114b0 m 114c4 1 115af m 115b6 1 115b8 m 115c1 1 115dc m 115de 1 11630 m 11641 1
116ab m 116b8 1 1171d m 1172c 1 1182c m 1183b 1 11930 m 11936 1 11937 m 11939 1 1193b m 1193f 1 11940 m 11941
1 11942 m 11944 1 119d1 m 119d8 1 119da m 119e1 1 119e4 m 119e5 1 11a01 m 11a0b 1 11a33 m 11a3a 1 11a3b m
11a3f 1 11a47 m 11a48 1 11a51 m 11a5c 1 11a8a m 11a9a 1 11b60 m 11b68 1 11c2f m 11c37 1 11c38 m 11c40 1 11c92
m 11ca8 1 11ca9 m 11cb7 1 11d31 m 11d37 1 11d3a m 11d3b 1 11d3c m 11d3e 1 11d3f m 11d46 1 11d47 m 11d48 1
11d8a m 11d8f 1 11d90 m 11d92 1 11d93 m 11d98 1 11ef3 m 11ef7 1 11f00 m 11f02 1 11f03 m 11f04 1 11f34 m 11f3b
1 11f3e m 11f43 1 11f5a m 11f5b 1 13430 i 13440 m 13441 1 13447 m 13456 1 1611e m 16130 1 16af0 m 16af5 1
16b30 m 16b37 1 16f4f m 16f50 1 16f51 m 16f88 1 16f8f m 16f93 1 16fe0 2 16fe4 m 16fe5 1 16ff0 m 16ff2 2 16ff7
1 17000 2 18cd6 1 18cff 2 18d1f 1 18d80 2 18df3 1 1aff0 2 1aff4 1 1aff5 2 1affc 1 1affd 2 1afff 1 1b000 2
1b123 1 1b132 2 1b133 1 1b150 2 1b153 1 1b155 2 1b156 1 1b164 2 1b168 1 1b170 2 1b2fc 1 1bc9d m 1bc9f 1 1bca0
i 1bca4 1 1cf00 m 1cf2e 1 1cf30 m 1cf47 1 1d165 m 1d16a 1 1d16d m 1d173 i 1d17b m 1d183 1 1d185 m 1d18c 1
1d1aa m 1d1ae 1 1d242 m 1d245 1 1d300 2 1d357 1 1d360 2 1d377 1 1da00 m 1da37 1 1da3b m 1da6d 1 1da75 m 1da76
1 1da84 m 1da85 1 1da9b m 1daa0 1 1daa1 m 1dab0 1 1e000 m 1e007 1 1e008 m 1e019 1 1e01b m 1e022 1 1e023 m
1e025 1 1e026 m 1e02b 1 1e08f m 1e090 1 1e130 m 1e137 1 1e2ae m 1e2af 1 1e2ec m 1e2f0 1 1e4ec m 1e4f0 1 1e5ee
m 1e5f0 1 1e6e3 m 1e6e4 1 1e6e6 m 1e6e7 1 1e6ee m 1e6f0 1 1e6f5 m 1e6f6 1 1e8d0 m 1e8d7 1 1e944 m 1e94b 1
1f004 2 1f005 1 1f0cf 2 1f0d0 1 1f18e 2 1f18f 1 1f191 2 1f19b 1 1f200 2 1f203 1 1f210 2 1f23c 1 1f240 2 1f249
1 1f250 2 1f252 1 1f260 2 1f266 1 1f300 2 1f321 1 1f32d 2 1f336 1 1f337 2 1f37d 1 1f37e 2 1f394 1 1f3a0 2
1f3cb 1 1f3cf 2 1f3d4 1 1f3e0 2 1f3f1 1 1f3f4 2 1f3f5 1 1f3f8 2 1f3fb m 1f400 2 1f43f 1 1f440 2 1f441 1 1f442
2 1f4fd 1 1f4ff 2 1f53e 1 1f54b 2 1f54f 1 1f550 2 1f568 1 1f57a 2 1f57b 1 1f595 2 1f597 1 1f5a4 2 1f5a5 1
1f5fb 2 1f650 1 1f680 2 1f6c6 1 1f6cc 2 1f6cd 1 1f6d0 2 1f6d3 1 1f6d5 2 1f6d9 1 1f6dc 2 1f6e0 1 1f6eb 2 1f6ed
1 1f6f4 2 1f6fd 1 1f7e0 2 1f7ec 1 1f7f0 2 1f7f1 1 1f90c 2 1f93b 1 1f93c 2 1f946 1 1f947 2 1fa00 1 1fa70 2
1fa7d 1 1fa80 2 1fa8b 1 1fa8e 2 1fac7 1 1fac8 2 1fac9 1 1facd 2 1fadd 1 1fadf 2 1faeb 1 1faef 2 1faf9 1 1fffe
x 20000 2 2fffe x 30000 2 3fffe x 40000 1 4fffe x 50000 1 5fffe x 60000 1 6fffe x 70000 1 7fffe x 80000 1
8fffe x 90000 1 9fffe x a0000 1 afffe x b0000 1 bfffe x c0000 1 cfffe x d0000 1 dfffe x e0000 i e1000 1 efffe
x f0000 1 ffffe x 100000 1 10fffe x"""

# Bidi_Paired_Bracket of the opening brackets, as `opening closing` pairs.
BRACKETS = """\
28 29 5b 5d 7b 7d f3a f3b f3c f3d 169b 169c 2045 2046 207d 207e 208d 208e 2308 2309 230a 230b 2329 232a 2768
2769 276a 276b 276c 276d 276e 276f 2770 2771 2772 2773 2774 2775 27c5 27c6 27e6 27e7 27e8 27e9 27ea 27eb 27ec
27ed 27ee 27ef 2983 2984 2985 2986 2987 2988 2989 298a 298b 298c 298d 2990 298f 298e 2991 2992 2993 2994 2995
2996 2997 2998 29d8 29d9 29da 29db 29fc 29fd 2e22 2e23 2e24 2e25 2e26 2e27 2e28 2e29 2e55 2e56 2e57 2e58 2e59
2e5a 2e5b 2e5c 3008 3009 300a 300b 300c 300d 300e 300f 3010 3011 3014 3015 3016 3017 3018 3019 301a 301b fe59
fe5a fe5b fe5c fe5d fe5e ff08 ff09 ff3b ff3d ff5b ff5d ff5f ff60 ff62 ff63"""

# Bidi_Mirroring_Glyph, as `character mirrored` pairs.
MIRRORED = """\
28 29 29 28 3c 3e 3e 3c 5b 5d 5d 5b 7b 7d 7d 7b ab bb bb ab f3a f3b f3b f3a f3c f3d f3d f3c 169b 169c 169c
169b 2039 203a 203a 2039 2045 2046 2046 2045 207d 207e 207e 207d 208d 208e 208e 208d 2208 220b 2209 220c 220a
220d 220b 2208 220c 2209 220d 220a 2215 29f5 221f 2bfe 2220 29a3 2221 299b 2222 29a0 2224 2aee 223c 223d 223d
223c 2243 22cd 2245 224c 224c 2245 2252 2253 2253 2252 2254 2255 2255 2254 2264 2265 2265 2264 2266 2267 2267
2266 2268 2269 2269 2268 226a 226b 226b 226a 226e 226f 226f 226e 2270 2271 2271 2270 2272 2273 2273 2272 2274
2275 2275 2274 2276 2277 2277 2276 2278 2279 2279 2278 227a 227b 227b 227a 227c 227d 227d 227c 227e 227f 227f
227e 2280 2281 2281 2280 2282 2283 2283 2282 2284 2285 2285 2284 2286 2287 2287 2286 2288 2289 2289 2288 228a
228b 228b 228a 228f 2290 2290 228f 2291 2292 2292 2291 2298 29b8 22a2 22a3 22a3 22a2 22a6 2ade 22a8 2ae4 22a9
2ae3 22ab 2ae5 22b0 22b1 22b1 22b0 22b2 22b3 22b3 22b2 22b4 22b5 22b5 22b4 22b6 22b7 22b7 22b6 22b8 27dc 22c9
22ca 22ca 22c9 22cb 22cc 22cc 22cb 22cd 2243 22d0 22d1 22d1 22d0 22d6 22d7 22d7 22d6 22d8 22d9 22d9 22d8 22da
22db 22db 22da 22dc 22dd 22dd 22dc 22de 22df 22df 22de 22e0 22e1 22e1 22e0 22e2 22e3 22e3 22e2 22e4 22e5 22e5
22e4 22e6 22e7 22e7 22e6 22e8 22e9 22e9 22e8 22ea 22eb 22eb 22ea 22ec 22ed 22ed 22ec 22f0 22f1 22f1 22f0 22f2
22fa 22f3 22fb 22f4 22fc 22f6 22fd 22f7 22fe 22fa 22f2 22fb 22f3 22fc 22f4 22fd 22f6 22fe 22f7 2308 2309 2309
2308 230a 230b 230b 230a 2329 232a 232a 2329 2768 2769 2769 2768 276a 276b 276b 276a 276c 276d 276d 276c 276e
276f 276f 276e 2770 2771 2771 2770 2772 2773 2773 2772 2774 2775 2775 2774 27c3 27c4 27c4 27c3 27c5 27c6 27c6
27c5 27c8 27c9 27c9 27c8 27cb 27cd 27cd 27cb 27d5 27d6 27d6 27d5 27dc 22b8 27dd 27de 27de 27dd 27e2 27e3 27e3
27e2 27e4 27e5 27e5 27e4 27e6 27e7 27e7 27e6 27e8 27e9 27e9 27e8 27ea 27eb 27eb 27ea 27ec 27ed 27ed 27ec 27ee
27ef 27ef 27ee 2983 2984 2984 2983 2985 2986 2986 2985 2987 2988 2988 2987 2989 298a 298a 2989 298b 298c 298c
298b 298d 2990 298e 298f 298f 298e 2990 298d 2991 2992 2992 2991 2993 2994 2994 2993 2995 2996 2996 2995 2997
2998 2998 2997 299b 2221 29a0 2222 29a3 2220 29a4 29a5 29a5 29a4 29a8 29a9 29a9 29a8 29aa 29ab 29ab 29aa 29ac
29ad 29ad 29ac 29ae 29af 29af 29ae 29b8 2298 29c0 29c1 29c1 29c0 29c4 29c5 29c5 29c4 29cf 29d0 29d0 29cf 29d1
29d2 29d2 29d1 29d4 29d5 29d5 29d4 29d8 29d9 29d9 29d8 29da 29db 29db 29da 29e8 29e9 29e9 29e8 29f5 2215 29f8
29f9 29f9 29f8 29fc 29fd 29fd 29fc 2a2b 2a2c 2a2c 2a2b 2a2d 2a2e 2a2e 2a2d 2a34 2a35 2a35 2a34 2a3c 2a3d 2a3d
2a3c 2a64 2a65 2a65 2a64 2a79 2a7a 2a7a 2a79 2a7b 2a7c 2a7c 2a7b 2a7d 2a7e 2a7e 2a7d 2a7f 2a80 2a80 2a7f 2a81
2a82 2a82 2a81 2a83 2a84 2a84 2a83 2a85 2a86 2a86 2a85 2a87 2a88 2a88 2a87 2a89 2a8a 2a8a 2a89 2a8b 2a8c 2a8c
2a8b 2a8d 2a8e 2a8e 2a8d 2a8f 2a90 2a90 2a8f 2a91 2a92 2a92 2a91 2a93 2a94 2a94 2a93 2a95 2a96 2a96 2a95 2a97
2a98 2a98 2a97 2a99 2a9a 2a9a 2a99 2a9b 2a9c 2a9c 2a9b 2a9d 2a9e 2a9e 2a9d 2a9f 2aa0 2aa0 2a9f 2aa1 2aa2 2aa2
2aa1 2aa6 2aa7 2aa7 2aa6 2aa8 2aa9 2aa9 2aa8 2aaa 2aab 2aab 2aaa 2aac 2aad 2aad 2aac 2aaf 2ab0 2ab0 2aaf 2ab1
2ab2 2ab2 2ab1 2ab3 2ab4 2ab4 2ab3 2ab5 2ab6 2ab6 2ab5 2ab7 2ab8 2ab8 2ab7 2ab9 2aba 2aba 2ab9 2abb 2abc 2abc
2abb 2abd 2abe 2abe 2abd 2abf 2ac0 2ac0 2abf 2ac1 2ac2 2ac2 2ac1 2ac3 2ac4 2ac4 2ac3 2ac5 2ac6 2ac6 2ac5 2ac7
2ac8 2ac8 2ac7 2ac9 2aca 2aca 2ac9 2acb 2acc 2acc 2acb 2acd 2ace 2ace 2acd 2acf 2ad0 2ad0 2acf 2ad1 2ad2 2ad2
2ad1 2ad3 2ad4 2ad4 2ad3 2ad5 2ad6 2ad6 2ad5 2ade 22a6 2ae3 22a9 2ae4 22a8 2ae5 22ab 2aec 2aed 2aed 2aec 2aee
2224 2af7 2af8 2af8 2af7 2af9 2afa 2afa 2af9 2bfe 221f 2e02 2e03 2e03 2e02 2e04 2e05 2e05 2e04 2e09 2e0a 2e0a
2e09 2e0c 2e0d 2e0d 2e0c 2e1c 2e1d 2e1d 2e1c 2e20 2e21 2e21 2e20 2e22 2e23 2e23 2e22 2e24 2e25 2e25 2e24 2e26
2e27 2e27 2e26 2e28 2e29 2e29 2e28 2e55 2e56 2e56 2e55 2e57 2e58 2e58 2e57 2e59 2e5a 2e5a 2e59 2e5b 2e5c 2e5c
2e5b 3008 3009 3009 3008 300a 300b 300b 300a 300c 300d 300d 300c 300e 300f 300f 300e 3010 3011 3011 3010 3014
3015 3015 3014 3016 3017 3017 3016 3018 3019 3019 3018 301a 301b 301b 301a fe59 fe5a fe5a fe59 fe5b fe5c fe5c
fe5b fe5d fe5e fe5e fe5d fe64 fe65 fe65 fe64 ff08 ff09 ff09 ff08 ff1c ff1e ff1e ff1c ff3b ff3d ff3d ff3b ff5b
ff5d ff5d ff5b ff5f ff60 ff60 ff5f ff62 ff63 ff63 ff62"""
