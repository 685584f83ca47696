import type { LibraryMaterial, LibrarySet } from '@worldkiln/contracts';

/** Written by write-library.ts: what the files of forge/library hold. */
export const SETS: Partial<Record<LibraryMaterial, LibrarySet>> = {
  oak: {
    set: '79c19b25a31b3a9770f961c08a54aec46581c5d641bc4a4c10c189e9fb3cf2ab',
    tileM: 0.6,
    gain: 1.12,
    maps: {
      albedo: '4b3c93ba6dbdd080593efa44be4e8bdd67891194d53189e98d6459ee44bed1a4',
      normal: '7f1e5eb3d6708dd95932436d473e603822f883cdc4748bff3a4cf6b90b5a0a17',
      orm: '399ec847ef448d44e7d57ee8df051411b369ef9e3545531e6cdd91a7f1b7b098',
    },
  },
  pine: {
    set: '10e90e5c746dc26f21275c9b94ea0d48f2cac0b54618598c45a215fac2e1d808',
    tileM: 0.6,
    gain: 1.08,
    maps: {
      albedo: 'bf68cdf09bdb9124518eeeede3c175b4f0f2e4dc28d193eb4ef0b456295a1f79',
      normal: 'b86d7925124c00f3f986b2cc7e07a40af4ced2dc6f0d3dfa3e9d48ecff8b3f56',
      orm: 'c14924ee8d0042497ebbc6ab1d767473e7765339dcfd6712ff260998a4259830',
    },
  },
  walnut: {
    set: 'fb02047e4e8e32e67d683c93182d4942feedcc8f3cd12ffaa0c0e7da8591c79d',
    tileM: 0.6,
    gain: 1.13,
    maps: {
      albedo: '135f598f9bc60a8f6e04cda7fc564605b56d02c1a277ab2ad42402416fdbc34e',
      normal: 'de9ced48f00e104ce97d725139b3f2f79721fe3a9663a8800a090c5d20a97d0c',
      orm: '977a5fd15779c3378d5d3662aea553340e8a24bfed7f0bc4fe5ca15aab35c4d5',
    },
  },
  birch: {
    set: 'bcd18301fd0eaf86d4b75ba722e0a6f98c201038482c538e1b97b784bb9af66d',
    tileM: 0.6,
    gain: 1.06,
    maps: {
      albedo: 'b2b012988f6d501909edae25e49786dd75111fab8a8a5b080f13a5338dfbf587',
      normal: '2bfe5932aa8558eea08e4d038c401ffa525e854572e0be395c5000ff8dcc1f17',
      orm: '94369e4b0a3a6bdd2e195ceb2cab9e4d8b81235efd28a2a1e517548b15081bb5',
    },
  },
  bark: {
    set: 'a038aae7400e34195e52fb573d5cad38b3fe5879dc5db7b366788e6f1b503c4e',
    tileM: 0.8,
    gain: 1.33,
    maps: {
      albedo: '0ab6444383d7431d0c89b009a71ebb986563873f68c2d692bfc60489af1fc08f',
      normal: 'f2c92cfac72321e9d8497b485a262354d6b46ac66a379d3becd092954080733a',
      orm: '33d85515dfd7777ed1ce1be7df18e1dee6892aea8d6be5341947e98b75cb1330',
    },
  },
  plank: {
    set: '0044170eb4c77bd8e5a363cb0746a3a75273c06b174ca6e6432eb128e8bf7b85',
    tileM: 1,
    gain: 1.23,
    maps: {
      albedo: '87a8275683fee905975aa496977abafb13198739c045757c331f0a0bd4dc4f0d',
      normal: '9a42bf4cae74a7fd9deefa780a48cf81b0ff0d53159d53b423c520f4a101412f',
      orm: 'a22080d7506b1b0a379f1a90fd2f9c9f066deae931277e2d70719e710d643b7d',
    },
  },
  bamboo: {
    set: 'db0e62d1ae24f633e0325ac6d77f3f8d2bc143d5320feb7bad74c4b4c3ee4001',
    tileM: 0.5,
    gain: 1.12,
    maps: {
      albedo: '14204c28eac9e7304ebca45032736a28ce25ae71ae6ced63649730e2b00311d9',
      normal: '9b7c00f2632c024cdaf9777d28ee03ae6ae5baca0e6b79272100a0be29f52595',
      orm: '3f22b095d3ea5813fa5180fda959748e1a74dbb48f8c1bc09ce19b0119e02324',
    },
  },
  wicker: {
    set: '60e1ac057bfced679973c6d3419ac179840186e6768284b9e987afda76f7159f',
    tileM: 0.12,
    gain: 1.15,
    maps: {
      albedo: '66b8cb722d6a2ea2e3af86d0574aa0a95553472bb7aff53c51b42e733d8e9b5a',
      normal: 'a0660d84e0198349274eed3e6d4b764a72d0ceecc8905d21dd892b3cb1a79c6e',
      orm: 'abfe5b3bbe74245f9c3e176931977c5453c1aabf868f11882408182bb0506b38',
    },
  },
  cork: {
    set: 'd1ea39ee010b79d95f75bafe7fa298709d76049fba28142ef8d1614b99cf0946',
    tileM: 0.25,
    gain: 1.14,
    maps: {
      albedo: 'b4c35ad39f1d775f704ae205ff058f8fc715d3274c56d8683efd88ee903662fe',
      normal: '17f0f1ff492eb915110b6380a86db3e51a428035fdb6fc6e4d8c84ae6ffceef5',
      orm: 'f466390e8454a06ed771212e9495e78aa296825112ebc278ac23a0e3d0d445e0',
    },
  },
  stone: {
    set: '75142d8e2f1261c0e26db4ffed8f088bff8fcf18d9b8e63e0b4617a7d925108a',
    tileM: 2,
    gain: 1.15,
    maps: {
      albedo: '5ba00461165eae2692894a3b9f5d88ed6add2e8c4986143d7b68c6186fe314ee',
      normal: '33a29e6bc6117f1ddea3deceb388dac359ce3aaea7fd07e125703e2f44d81464',
      orm: '638f3b953d3f17b18bd1caacd5d718ebadb3cca499fffea5b3438738f0d6485f',
    },
  },
  granite: {
    set: '184b9931054ea2dfddc87fd2839e7c7c50fb7b1d065db659c2ce621e1d7ced24',
    tileM: 0.4,
    gain: 1.3,
    maps: {
      albedo: '62c5f4ca56ae30ef44fdf556370af1a28ab6e64b065e3ab49e65266c108b0899',
      normal: 'fdf3a3061c2397b59e25380cc75aa87fca06441eeedf216eabfd840e326fc2a5',
      orm: 'e28eecb94a89be5b1dcc2211460b9f4799b662d1aad3ce79797931c10b93e410',
    },
  },
  marble: {
    set: 'aa0cf9425e4281dd15ed3eb300b2579e2efa37cecf4765a17fb2104621ce0932',
    tileM: 1.2,
    gain: 1.09,
    maps: {
      albedo: '8797c8e26534be90883d72178cd2571810a1afa2a4598fbdf7a207125bd25192',
      normal: '64cc08d17e519fd27c767356b9d022b1fc18bd480877345c44db745e0849ba5c',
      orm: 'e4c728fca64a828c9be435783fde738c93e8c75d91855fe961e6eac05549a1b3',
    },
  },
  sandstone: {
    set: '3eea86e612ba18306ba21575c8afc411824301c743b0ce5feecf14950c6ea40f',
    tileM: 1,
    gain: 1.2,
    maps: {
      albedo: '829dc12f98096c04e659eadadfe3aa6bfc88fd76287ffef761d07253dca64ea6',
      normal: 'c269416dfa99e0e1260f436360684a7c61d6067d8b8b4db97ef420e08f9042a1',
      orm: '14af77692535f140b85a483428a07f3a37a309014f1a524f44283602fc51dd23',
    },
  },
  slate: {
    set: 'dfc3c5a0e4ad521e4717f6769025906dd1f57597097114553f5048a579f0b3e3',
    tileM: 1,
    gain: 1.19,
    maps: {
      albedo: '6c0a92455487c493a611c5ade1d9e0cbba7a3d5740207971d40969e5c75e7005',
      normal: '4403328b89e07ccfc62ad3c6da11ec843f3a74752e93d3268d657f9cd23a84af',
      orm: 'c4b13b827026235c89991d0e83d7d4ccaf588c1c2477db5c4d2328296364b110',
    },
  },
  cobble: {
    set: '9394ac70363ee57b340d213886cf8e3ef0481fb05ba5dd133b95368a5a26d822',
    tileM: 1.4,
    gain: 1.47,
    maps: {
      albedo: 'd8dea188af563ea2b41c52a1c403283f707db35f4616179b027cc1ae78de46b4',
      normal: '344793ffcae1f0694a68194cf1e94827091314ef292627efd35b2617ed2d39f6',
      orm: '8931501496487caee147777c5f8e8b1e63d0d12015b5cc69bcbf54e7bafaabe4',
    },
  },
  brick: {
    set: '6a4aa93a9044e76e520e456c3da69f08b994322259ce905891a6a840f2185dbb',
    tileM: 1.6,
    gain: 1.33,
    maps: {
      albedo: 'e6583ea40589d2d89c78b1177268c554b80fba7eccd3ef610bf761ae4892a0cb',
      normal: 'acfffede54cecc14fc431412e18a645bf5642299b5601de1277a084b5c55fcb1',
      orm: '09a264d1865e13f1e50b8e975d374296303933e2bbfbaaa524978ff0e79e573a',
    },
  },
  concrete: {
    set: 'cc08aadf7d2d24ee4473f0f7ad339b41e30a67b5fd0b4a0922af095395d89766',
    tileM: 1.5,
    gain: 1.09,
    maps: {
      albedo: 'e71d39ec13ea6c332bbeec21d5a0a900c8e90bc8b2609707d295365e2aac0a73',
      normal: '35f8e15f867f5080db8a929dd941663d848f06e288a9a2bfe58fe6d4556ac6aa',
      orm: 'ee1392ed292c74fb18684630d6f1e845efca5642da4afd7fbc3251b4ec27d49e',
    },
  },
  plaster: {
    set: 'ae10c555cbdab3b403c6efc3d741822876f6adc317e117d3c7cab701951d630b',
    tileM: 1.2,
    gain: 1.05,
    maps: {
      albedo: 'ed924afe03cc6078c288d0030ff6026ed0bcd02224473d7e9456852f71225a27',
      normal: '2547edf7dd8a51ebb520c35e64de7d0dd1bb3db65adcd4f7a361c37d55905b5d',
      orm: '8e3af0d187b944f035c36aeed73fed28b7963601df0640584784c608299aa486',
    },
  },
  tile: {
    set: '1f4098972f25e728ed29db6c0bc9fc8465ad4e6e873475edba45ee7006473127',
    tileM: 1.6,
    gain: 1.2,
    maps: {
      albedo: '22429e916360aba5ec1cefea62d3763df61f02ddefcfe8bd5a2deeef65227904',
      normal: '5fb94a4f9318da8a032b2c9def69b77d63beea8141d0cd9c0572633836f7ecaa',
      orm: 'ab54a1dac76ad3036272146a6dfe0ca1970c99ebb1cd49832492c36ded1dae89',
    },
  },
  clay: {
    set: '2507d88ece3cd1fdd274b3ce8bab6714b0026a6b7284916998ddc04943243bf2',
    tileM: 0.4,
    gain: 1.07,
    maps: {
      albedo: '1c3941748a3bab02a0dd845c93cd906ac0e7e47c593bb3dd622b2d0c260f2f49',
      normal: 'b4a88f5f7103dac83d431ab20cc24538b2c147b9279f4bbb740a35af9bacbd18',
      orm: '3f3f13179ece10188ad96aa70e61a6700e3d052f8c291470a707471dad56c88a',
    },
  },
  porcelain: {
    set: '9f55e56b2e756a032bd4fe59ac4ba34e31fbc5769b5cc60f05911bdc2c3d8c4e',
    tileM: 0.3,
    gain: 1.01,
    maps: {
      albedo: '94557ca4b3004227cfa0939f5997337fd1102de57c95f0853b40ad199e67f5aa',
      normal: 'b78e68b817856db1b08fc934085b9bd0207ee4900cf0a2f86af07e4acb304655',
      orm: '97dc6fb02c3e4c36005a18690269823c11d70b18fd7a82d7f327a3a8bdaef244',
    },
  },
  sand: {
    set: '12b1909cc032784bf0aabaf035e07701c5cc38917f0edc12b8d8ef56a944bc00',
    tileM: 0.6,
    gain: 1.1,
    maps: {
      albedo: '0a45ecfdea048db723cb38e915355641adbf847b855a06f8cfc0146171585eb9',
      normal: '529da6fee9263406c4aad0aaee6c80d3322ed65a280e4da7b1f1019f085ce257',
      orm: 'eb5fd74682060763a8a971c9bdc56ddcf0e57f15faf46fec80c8a62d589274d4',
    },
  },
  earth: {
    set: '05953cbc482a11849ac15f0828bcc8d174cab05c31240edbcf9549a44ea5e965',
    tileM: 1.6,
    gain: 1.25,
    maps: {
      albedo: '6a615e554e2793cb3b04b10c1219b4bca482cca84f330a200ee1fb92261111cc',
      normal: '75c32f2ce90cb75d9deca4f01610175db30ac0dde61b6a12f34c4a6a3fdafbbd',
      orm: '06a48e7ce990d0388717a41200887ed90314bb1ea54728c9d882af921df9fab6',
    },
  },
  snow: {
    set: 'e9ec7727c464826971fd7f4f1857ccabf6b4329e9434219a4a990e0974532981',
    tileM: 1,
    gain: 1.08,
    maps: {
      albedo: '4c0efd0a9c8d3ad72a712db08a70a778e6c31175e3a8b8122208e268a1276e3c',
      normal: 'f3498414b15065282652ff7d727fe38fc856e3f4d554b7c275510528720cc3d5',
      orm: '19278dc17f24b92f64dc59aca1fdb0f34e9680d3dd7f1b776fe3a083c4c3c92c',
    },
  },
  ice: {
    set: 'bf3f4a7e8b848d15c8e1572a0746fd3e1125db3d046defb09b13a52211cc8cb5',
    tileM: 1,
    gain: 1.29,
    maps: {
      albedo: 'a2d25479ea7061be07ce4ca8fd97cc3b54a1aeee17b4919c9b7568167daa3221',
      normal: '7c01fa361edb2411d1eb14e79cfe0ec928f2a1f8c6216a2adaa80e708d49de26',
      orm: 'c0a263b41f2a6e5f9fd2c484e08616841a6b5412216e8d6fe08687deb705913e',
    },
  },
  bone: {
    set: 'f04a57617fc4d75748154e0e2a3516c17e8e474c3115d766d238ddbcd23de836',
    tileM: 0.3,
    gain: 1.05,
    maps: {
      albedo: '556a166a7c611437191b0a48ed7b52a694b61a8d9d15d96ef5e8ff53c75fa900',
      normal: 'ada8aa0eaa924ba2389fd323b7cef8006c0190ba027efdea629f5e9fcbc43d7a',
      orm: '4926f63b52a3e379a88fbab59be8c096f5d819c149d82e5bd3689a76b7a65679',
    },
  },
  iron: {
    set: '987d840ea41f34650a5c1e05fd45e8b9612d88f3011dec5189fb2b3efa3533ea',
    tileM: 0.5,
    gain: 1.16,
    maps: {
      albedo: '647d906a67052c8439e17576100ba079a54c19b79365bf21996db5709d2060e7',
      normal: '91da1fa08bb302015a71e5f0a6728918bd7b516e03986f058302521755a55fad',
      orm: '4f44b1e34d6cbfc18cd8f19137374f75def349c9a858a455e94897c04e0e53e4',
    },
  },
  steel: {
    set: 'bdcd95a4d567121c3db0bb9b5597f90e0feb0ec038e382e5c488751b8fdce288',
    tileM: 0.4,
    gain: 1.05,
    maps: {
      albedo: '7189f2991b59f2bf178faefa263a778e8d7373581aea0d2843bfcc44ef621ab0',
      normal: '8a924d1277890b06aec86879126eadf9d2b951132fb172bf851bb0f2ea1310f4',
      orm: '3793f447a99150e0b38509cddb9f1528a82f1eaebf01d4e62513625d6e7039b4',
    },
  },
  rust: {
    set: 'f1ef7546c08d2f8603f6272f580e76adc2202feaa388b2a26d7843eb2f363db6',
    tileM: 0.6,
    gain: 1.43,
    maps: {
      albedo: '1bcc66cd0a63351018ce8eb9ad64b48dd927c31da41b8bddbaa70be44646c6e6',
      normal: '380c70e4aa4c95d6b81b2090b55351d28e93c1636106f63ba609ce90689d5ca2',
      orm: '0cf013f2f4f3114efe27d918391593beabb83f0d8a6dbe7b43fb3ca550ed6092',
    },
  },
  copper: {
    set: '7c9a6d1968ad088af5d0e720f1a1aca86e59be75353fa63586d9d7a048b29da7',
    tileM: 0.3,
    gain: 1.1,
    maps: {
      albedo: '7ce2e9b2f14463ce62f6559fa760d73755e554fa0b093a21d50a5ef63ff17884',
      normal: '72bd719fc7ce3a50ae2e25d24a42023ec80c39a921c151df6006946f5360c9fe',
      orm: '617f040bee0fe36322ba27dab6896ba3f943c3dfd97f09850f63015d41a90f8e',
    },
  },
  bronze: {
    set: '91910568d8192e0bf1587b710457d6fee52957a53da432e8246c9b0600617bb8',
    tileM: 0.4,
    gain: 1.09,
    maps: {
      albedo: '70c89665b001677e1512b622359b136e3e186ed837492d55e1e956b1b9a82a86',
      normal: 'd3351759ad7bfd5735b2db6d0f2864e65080eb9b7eaec57409643ec2a45e8156',
      orm: 'bf1ad6188aef6bcaf12bfb733ecc10b3d9c7325dc912a970325a8145d2780cb2',
    },
  },
  brass: {
    set: '8e60faf4ebb9eb248e3e4c93ed734d8229985009acfc6a9128f9005da55d7b03',
    tileM: 0.4,
    gain: 1.04,
    maps: {
      albedo: '413e957c20a441d79fed618aa92e1e0602eed8ba7a0b900c87cc79fba3ca4d60',
      normal: '5dc278c2c623fa9f1a0106bb1455c8b25d22eb4ffc3561f529e0905f5d43c815',
      orm: 'd4ba98f1bb0d4271404ea27d9a279385b65b6950be20ed3b358dffe7df590006',
    },
  },
  gold: {
    set: 'baa7cb75af1770dd6909524fb9043fc5b8df9acbc449285a8a43ddc0b6e9f6d5',
    tileM: 0.4,
    gain: 1.03,
    maps: {
      albedo: 'dc87b1107fd5f6b501ccb1c5094541e2916c14a53c35d382e59ac48cbacc8e6e',
      normal: 'a0dec4b94497490a460712eeb017dcb0601853b112c3033f41d5790a59c18268',
      orm: '3e9db1efa0a94b47a2908a96264fdf166931dd2234c2b8b29e3c2628e027a96c',
    },
  },
  silver: {
    set: '2db9100e8ed47f51a7fb01915006a3bd7a6f561f087c5ab882de7d31571e10b1',
    tileM: 0.4,
    gain: 1.04,
    maps: {
      albedo: '7384049fe6440e93e38cf11567ba1c5bc34a0c2273cfeee3e52563d9b7e3392d',
      normal: '1f755e115c515bfb0d9f77df83f58826cfcafc2784262dfccdc4f3df1043b2a4',
      orm: 'd12eb7ea2c8c7d573e1d5c287b9fa857117d2b0ad03505cfe9ab71057ddcb39b',
    },
  },
  chrome: {
    set: '025e988eb391e39b88da6f3c40ec211877d577eaeda95b3464f612e999888755',
    tileM: 0.4,
    gain: 1.02,
    maps: {
      albedo: '08daf0b9284ed4f0795c64649d13023a5e983898dc3f64cdd973f4f7ad0e0d44',
      normal: 'eb6e629e3359451551cf2c91c5bdd91d552cede1090f69e4c63436730363fd59',
      orm: '2fcaabd4083d2e89e5bc24e027ce621f7bbfe36788d302c530a740c6423bdec6',
    },
  },
  painted_metal: {
    set: 'eff9fb7e50749b2096282a8a3e69972b941034f3fc09a627ed2d6aa8ef4cefd9',
    tileM: 0.6,
    gain: 1.03,
    maps: {
      albedo: 'b2a13caeb0dcc7dfb3d3816b106dcac3445385d6e99a5d95b39ba371483c9e87',
      normal: '5ab09a8be332ca9d9e538b5ff4e0700dfc8975a1790bddb1c919541ad5d77e55',
      orm: 'ca0068926940178461ec8e4718d072ce5de5b7f183145999c749a9c03a130a14',
    },
  },
  cotton: {
    set: 'cdc1f226619e587b987bf973772dee5974470c25edd224b91237ab01f52b3dd7',
    tileM: 0.12,
    gain: 1.08,
    maps: {
      albedo: 'b5683766df0fe1bc6341ddaf85139e2ee0b0bf2c91def7489c280284d648de5e',
      normal: '4f04e2cb91f29ce8bca08b6e2c42c3fc22760f4e3ea2f04f191f1e7f8f6159de',
      orm: '28ef422440e5076fffa936c20d37662098215bc61312c3fddb0bc7058c31a2b8',
    },
  },
  wool: {
    set: 'ca675d712d727e5c80946aa1c16527136549927627390b3203049b7960a16ba9',
    tileM: 0.2,
    gain: 1.23,
    maps: {
      albedo: '4cf11a1907e18782bd4de8ca246f264f29f8c5640c5d6eb68311a6ce28dcaa7a',
      normal: '291238fe0d73c1b4d471423800a316e42760dcd3fb38d660b3424507909918e7',
      orm: '8ac820e62730f14c6758038ad2f583f4308d94b07bc78be3ea7b7bdfd61025a3',
    },
  },
  canvas: {
    set: 'e4304aefc66cfc28ea301a240b59623ae96eefe0e7ef708e0568952b21c9275b',
    tileM: 0.12,
    gain: 1.15,
    maps: {
      albedo: '3be17f466bb61e5e1b0160d4c672cde4bc2aad36566b67842f1aaa0b4fe5c924',
      normal: '1f996d46faa6768455aaeb5044f8d6f74d82ae1cb3fa08b9ed1629989320420b',
      orm: 'a8d1eda87c1c4c87b4f4157086115b99326c91246a021577f9e032ca92232e5b',
    },
  },
  denim: {
    set: '8ce3661e713718087dd6bf6cb414af9bf8719e9823eff6e80c71ee6da03c0769',
    tileM: 0.12,
    gain: 1.19,
    maps: {
      albedo: '30eaf755671a8100a1d67a1da001cba6ec581e2711b038e7dfb6a2c5aaa4597f',
      normal: '790e48a5aa782ad1bf8c4cc38f95dc01a002e0f59d0e09b78dc3782b8699c7d6',
      orm: 'ba734e12ff107a347b706d62ff61d81c5d79f9697b470b17877ed59d9fbbe115',
    },
  },
  velvet: {
    set: '7a77c9828f0cd43b6c0b2041c01c56f94d362d22e42e6232ec2f9feca3e7b776',
    tileM: 0.3,
    gain: 1.13,
    maps: {
      albedo: 'b0cf7754b0b585c8601b8e8927eb78ee0e26f705f16da7bbaab6ab0ed3a5993a',
      normal: 'aec3a7d22e1f3abb9a5a7d6ffba49acb1283513bb30f11d3b1d53cb9d0e032e4',
      orm: '5de4e2adee0f36ca27072d76d025bbb37e990b2c557aa0a79a65a1040e9377f6',
    },
  },
  carpet: {
    set: 'e2dc3c0a6bb57508cce639a38bc185c1492e61ad03ed0a618a7dc2295e7643ab',
    tileM: 0.3,
    gain: 1.25,
    maps: {
      albedo: 'd7b8c1f492d02d794b392f630215c6a4ec16d771fe655c0d1370c4e6458fd6bf',
      normal: '84ad8e052a9c30366fad8cacae1e94088ea369ef706449475d9767bc2671a33d',
      orm: 'df9665447411397cc9b5396fd04c92759cfe619e0c534289ee2aab0ad69621b4',
    },
  },
  leather: {
    set: '16335d14a9608f47b32ef5dab795f929a087b571a2698bda9d4a53d4f0851a60',
    tileM: 0.25,
    gain: 1.12,
    maps: {
      albedo: '91718507e56d53f27f5d9ddba72624360f2e1c288f10e1117df0cfc8b9798675',
      normal: '8f3a9666073e6f69f119152bd9854d28cc5fddfb7d075d520a332a785c5eb55a',
      orm: '1ae2909f03fe45fa2ed1d0c776a6df307561b59eb5c74f33c6c2c70e7dea1262',
    },
  },
  fur: {
    set: '3af85ff2dae8e9cbbb2db6f099f343cf921195172df679ed453b119f5d934497',
    tileM: 0.4,
    gain: 1.32,
    maps: {
      albedo: 'c8788ce9c660a87840dbff070b923879f328996aac3c1b0c7b87eb69fbfbb088',
      normal: '9d6bfd2c712d8b846d9c679d5ba03d8c9b2dac19aae46112122f0ca87fcb39d9',
      orm: 'd0dd49a69a0a71023285262ad33b48c17992a1724beaea72f6733ff9b774ccfb',
    },
  },
  feather: {
    set: 'bc0403c3106a7f1d4754b826843080c7fd0e97e20a6f958fcb22a570938ad233',
    tileM: 0.3,
    gain: 1.11,
    maps: {
      albedo: 'e42a698dfa89e2cc2a92f2f8040c9139d5d58163b2f101ee45eb9528e1ed5e2b',
      normal: '9db65212de62cdbcebf2fb00f3299c1a8ab6abaa37f3fddc4ef59ae8da9a4793',
      orm: '962a1cdb1f71d3a0005195f204bb0544b693a2c1549f6bdcc8e054853efc6aa0',
    },
  },
  hair: {
    set: 'b86aa54b3ee690df6c34bfa5e7b2a5909e86b0ff8d3c3f4cb322660b2786f209',
    tileM: 0.3,
    gain: 1.31,
    maps: {
      albedo: '762958209d201623a18afcf7acf8fa767002c1d57b8019dad695cb0cfa4d1d1c',
      normal: 'c6641ad48a4799f061141a089e54118a0180e130efe2ffc2597526019e8ac104',
      orm: '6d2f8d154f7531015388eafe90904d65d13973acb88b55d8514328972082edd7',
    },
  },
  rope: {
    set: 'c104fc2029ead3c39e52e56b9939e372af37c6d58dd535c2606b017b2a9fbf6f',
    tileM: 0.1,
    gain: 1.25,
    maps: {
      albedo: '21418ed73d694365f01906883630700bd9e3b684a4d5b3a3805cb3cc852816ce',
      normal: '960671f9e0292a863ff2771b22699a5167e7755a6a476f4b3d9c1e1db84e3b0a',
      orm: '106421eb9cfd19f069be3c87d38d242e2a5de45c37c47ace09167efb200159dc',
    },
  },
  paper: {
    set: '96d33212e5ed92280796629fbff7eccf400a105a393205ab25633d45cbfa82df',
    tileM: 0.3,
    gain: 1.06,
    maps: {
      albedo: '60636cfe8f67513007b9fdde577a52c7223a7a5c1e7a45db3db7dd6040c7c459',
      normal: '0033ab8041e36f1515a7e7fc0cc00a7cefd5ea9f0de7067477e7f32e1a76c1cc',
      orm: '6872d35c49cdd43de8acfcdaa63eb961074552d6aca90097cc724eac7cd4140c',
    },
  },
  rubber: {
    set: 'fde43e68847554708c75404ec729855e80d53e9b586095a7f34a5d1a91dcaa8a',
    tileM: 0.2,
    gain: 1.09,
    maps: {
      albedo: '9338b6570e54619c58df80a61a1ce4cd864ea4187cd9672bf0bf286f3ee44621',
      normal: 'c1c820499855c247fbb930d53adc3fb0012690a82d3008d42fbe694de54b0adb',
      orm: 'fee0427111f7daf72693cefdeee4a0e91f8bb7ef0fe84f6fb6f70040829d5a66',
    },
  },
  plastic: {
    set: '05b4cc1c6f6488740f7fc57fba76cdceb8b455b131e25b82e7193295f6a898e5',
    tileM: 0.2,
    gain: 1.01,
    maps: {
      albedo: 'b97f5c37309d8525638007cdd7150bfc2f6e8e722877be536bfe4b0c676f03b6',
      normal: '231aeba03694eb40d521b6411711985f8d5dfc6982657ccabaf51ef8b45190ae',
      orm: 'b13e96530f9c916c339d5b33a5848e75ce7d5413f737412f7cf14214ad7f9e78',
    },
  },
  thatch: {
    set: 'ff896d9c39cc4d146ccb65efc6d89bfbdfbcb071ed84641f96cf9a6c45d77724',
    tileM: 0.8,
    gain: 1.33,
    maps: {
      albedo: '99e05b3e86010dbe89a52e96e55082e057aff77c29dc5ec54ec0edcdb8333119',
      normal: '2f072950f8d79c27e82c6abf47b932f1afb8f2b408eca21a8234676689dc5c11',
      orm: '1c1f564c45f6687da7166ab54881af7a33b60fad986ab9cdfc4ed020e26cfb9e',
    },
  },
  straw: {
    set: 'c2eb44da6d84a31eb9ddff85c9d000183f33c06f2a2f35653e94bf6ca7ed27e5',
    tileM: 0.4,
    gain: 1.32,
    maps: {
      albedo: 'ded82eab67d7f2c166b80514fcfb2a55d97b65d232e5b43f3e35f2c74dcd87da',
      normal: '5783a596603bfb8c4b0bc8e84145e314928c9d360f0a449c6de5e04526ac3e4d',
      orm: '40bd0cee9c60ec86025f691daf0c136a5d694ee7d7f0120e79578591044e47d7',
    },
  },
  skin: {
    set: '5457ff3a62a4a0b84ee0ec5ba618b2ef4f6a3a23b3cc852a88d53fc9a72a48c2',
    tileM: 0.3,
    gain: 1.08,
    maps: {
      albedo: '4945ee581c05a8cefbc2ce2a0c4329d49abb68bef16538595d90bebfcfc07159',
      normal: '65f79430f3ef83b0e1312885d19e141a7ff7285510fcb40a9c0f404ca2a36249',
      orm: '9cb68929eb800910c79f1d3e069cab07f049bf0ccafb1c03596f1973176adc47',
    },
  },
  scales: {
    set: '4ae7ae794d5190c46fa59bb35e78664b5265f48feca79f004f9a852eec815658',
    tileM: 0.4,
    gain: 1.17,
    maps: {
      albedo: '2d54030bb266d65e0462dac9b33d99e35c46fcbaac3c190eb0b5b6f4b2a9726d',
      normal: 'd2862238b2ce472d4afb061be041ea822c919dae499062219bcc2ded6f7c9ff7',
      orm: 'c417a4ed57b926f7e830ee84d0b4a03a47658a86dfe094db734ab205ff9e86c4',
    },
  },
  shell: {
    set: 'af358d3d7921fc700233adaaaab57f6b1882e5e1a2fca9412f16ec6c74215d02',
    tileM: 0.4,
    gain: 1.16,
    maps: {
      albedo: '763b637bf4ebaab5739f29cc292dca92e936123c34c2080ff92f85881cda01a3',
      normal: '4999389e69d26af1d790447987e1bfe2b931b67a25dd684dc9a8b7b25fdd7bb4',
      orm: '4f597da13eaa362c66e7a39e55be7814bafda24cd5365b17b4894f77cfa3508f',
    },
  },
  horn: {
    set: '8a6c94866bcc9cb8b3b70398ed6da9ed6fa8fa37aa1c737f043bff4e63f3d53e',
    tileM: 0.3,
    gain: 1.11,
    maps: {
      albedo: '739079026c3e7d508432b376de26b784a6e80698854c13502e596499f0d37cdc',
      normal: 'ebfa32cad25e7651738de476621258bd8748106990aea2195c6169f6a5dd983f',
      orm: 'a567af526ccf43293aa399b6b0489f7c659822313c1d859bbe40b956a8506726',
    },
  },
  leaf: {
    set: 'd7590dbda88ce2679a1e94aeb086e714efd3cbaec7f0a1977114ed18bc3e5bf5',
    tileM: 0.4,
    gain: 1.25,
    maps: {
      albedo: '84bd9ecefdfa9e3df0a47b3743c0a75daadaa06232727ff8ba0e3ebd18fa5cee',
      normal: 'bda16e18414a0771d0f0f040aa7f1152f829649e0c890294e6755ade1f2334d4',
      orm: '8d0d1db882cbf49591598405ab562e6eab429c6ef52a9c79a2148dbf269fe7da',
    },
  },
  grass: {
    set: '6fd485047ac1b9e9d2fd5f104f3a7b11a9e74126fe7d59462a9de6efda57d8e7',
    tileM: 0.6,
    gain: 1.19,
    maps: {
      albedo: 'fda7164e6846dbd34d80617065f8993a2a0e708bf9132b906864847406779ef7',
      normal: '60a3e25c6d3a23d2dee4377809830a8e046479265c5124e383a37ca6a075a928',
      orm: '0ae7deb97dec04a49f1e875e4d4694523c2e68c061b6b7be54aa1900ead97b1f',
    },
  },
  moss: {
    set: 'ac93344137340ed4f4786be941b443c86b5f7cf50a628c2293e5d55d2644dada',
    tileM: 0.5,
    gain: 1.32,
    maps: {
      albedo: '4833e7f579e001f42c4d755f1792e0fcdeef9e0686e804309f5a22be381a90f6',
      normal: 'e37c7b5d7f2d237edacae5c964ca0acdd1ce355629a3ad01698d3541cc48570c',
      orm: '1612c9014d76f96a89748fcb6942c20ee9ebca199734d7c98328ccb355c4652a',
    },
  },
  petal: {
    set: 'd01e5b5a7d6ff22c0da483a574da9df27cf68f76da490d084a1e63344a176673',
    tileM: 0.3,
    gain: 1.09,
    maps: {
      albedo: '273ac2242e1397b3641e37c3f4c7f11e8db5133b593f5344c31b5e31d8307a6c',
      normal: 'fcd3945566b8ce30b4ee5cd04d398a4f53ae93bfca4906c0dc77e870c6563c48',
      orm: '4c084b0d94f61f182a808e0777d04ac9f8fce54bec12303a8cd4743c86c5c7d4',
    },
  },
  flesh_fruit: {
    set: '41619bc245dd250599d191b84557f3847c952e289ac88ff620b745f834b2b17a',
    tileM: 0.15,
    gain: 1.28,
    maps: {
      albedo: '21ab01ad179d0e6de7236f786fa1e97e16daeabb03a06ce3cca6a02289796659',
      normal: '7f4b9c05173f3bc7c2550c1b655563b91641272949a30cb6798520ed2d29ed00',
      orm: '44b72df7c2bc520d9dc85e514e8eb4df19e4d1779eab1822e13854224f6c3dec',
    },
  },
  bread: {
    set: '5e6f15581922e01154aba584f2769a52c11569122350362978f131e86bbe85e2',
    tileM: 0.25,
    gain: 1.21,
    maps: {
      albedo: '409b6b14470ea12653bfb876142c836b0cb98632f4fce8026cb14e1008eb87a0',
      normal: '67c8662f6976eb5b3f2eb68276f1262acdd607330597fcb492598dd56e12c000',
      orm: 'a306b4ca56bb5b8974f17cd125dd5da890dbd578711b7c992c9cd2cf4bf1be87',
    },
  },
  cheese: {
    set: '156be94df5619fa0f90251a89ee580d516f21fb1f38461bd14672afb6a6bfaa6',
    tileM: 0.25,
    gain: 1.05,
    maps: {
      albedo: '5621ee76ea9949da2e585cba395f42c34df9e0048973b65560d6374c6f698aea',
      normal: '8ca4d9625c4aa5329d603a8e56acee81276d7262a48f712099d46d98bfb43b2c',
      orm: 'f87ea83d4101655f88143f3a7dbbc4bf04b90a827d52112a7591efe2233b587c',
    },
  },
  chocolate: {
    set: 'd22f0b7e5f67dde128929e91863f49f9934d2eea52cff7dc76687ffeb88f6301',
    tileM: 0.2,
    gain: 1.05,
    maps: {
      albedo: 'ba2d6cbf756195379f8d1ecb2f657d8685d0a456fd788b4922b22f90e0722749',
      normal: 'd6bc4996aea85eb5149341b4af63e8105c6203a522cc4dc75a332b0d3a74b98f',
      orm: '9abe1587cea531b5750d259775f60cffe048f8b027bd85cdf4fb785d5c05dbb1',
    },
  },
  cream: {
    set: '1d3fee0f15bf24f39fc76368432c00860ad7e6f02717d7c90d18b3c72610b2d1',
    tileM: 0.2,
    gain: 1.02,
    maps: {
      albedo: '94748c99cf9780ff95fdbc834bfc7673d848736dd436981c055bb67f4fb35549',
      normal: 'c78fa8c8d5a752977ea195ced526ca085a12339e79c94362ca8f870421735959',
      orm: '31de80525a6642aec7ff08caa788d6185e204f09592f3199c80d815938480778',
    },
  },
  wax: {
    set: '39b47097482cdf5a0c9bc67632c0ba9fb160a324fa36728cb12cd7f05f6a8e74',
    tileM: 0.2,
    gain: 1.04,
    maps: {
      albedo: 'a80305e26b0193356995ef32edc7f27b3394273739ea445f40322426198e517b',
      normal: 'b6dc6c3b05babc0a91ef093d5b08619dc4d9f3f4473d2075a8dea3054e22d876',
      orm: 'b2f193c2d97b187f8234558722d6574a88721fc992d1fe573a62ed0482b8f088',
    },
  },
};
